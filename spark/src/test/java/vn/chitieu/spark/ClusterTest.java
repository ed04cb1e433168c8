package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors and drivers that die during a job, with processes of their own for each. */
@Tag("slow")
class ClusterTest {

    private static final int DOCUMENTS = 100;

    @TempDir
    private static Path folder;

    private static Path in;
    private static SortedMap<String, String> expected;

    @BeforeAll
    static void extractWithTheCommandLine() throws Exception {
        in = folder.resolve("in");
        TestDocuments.write(in, DOCUMENTS);
        Files.write(in.resolve("binary.txt"), new byte[5_000]);
        expected = ExtractCommandRun.lines(in, folder.resolve("cli"), "--jobs", "2");
        assertThat(expected).hasSize(DOCUMENTS);
    }

    private static SortedMap<String, String> lines(Path output) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        WrittenOutput written = WrittenOutput.read(output);
        written.lines().forEach((input, line) -> lines.put(input.substring(("file:" + in).length() + 1), line));
        assertThat(written.outcomes())
                .hasSize(DOCUMENTS + 1)
                .containsEntry("file:" + in + "/binary.txt", "UNSUPPORTED READ-003");
        return lines;
    }

    @Test
    void anExecutorThatIsKilledLosesAndDoublesNothing() throws Exception {
        Path output = folder.resolve("executor-out");
        try (DriverProcess driver = DriverProcess.start(
                "local-cluster[2,1,1024]",
                folder.resolve("executor-home"),
                "--input",
                in,
                "--output",
                output,
                "--partitions",
                10)) {
            driver.awaitParts(output, 1);
            driver.killAnExecutor();
            assertThat(driver.await()).as(driver.log()).isEqualTo(ChitieuSpark.FAILED);
            assertThat(driver.log()).contains("ExecutorLostFailure", "101 inputs", "binary.txt: READ-003");
        }
        assertThat(lines(output)).isEqualTo(expected);
    }

    @Test
    void aDriverThatIsKilledIsFollowedByOneThatDoesTheRest() throws Exception {
        Path output = folder.resolve("driver-out");
        Path home = folder.resolve("driver-home");
        try (DriverProcess driver =
                DriverProcess.start("local[2]", home, "--input", in, "--output", output, "--partitions", 10)) {
            driver.awaitParts(output, 2);
            driver.kill();
        }
        int before = DriverProcess.parts(output);
        assertThat(before).isBetween(2, 9);
        assertThat(output.resolve("account.json")).doesNotExist();
        // A job tells of what failed in it, not in those before.
        int status = DriverProcess.isDone(output, "binary.txt") ? ChitieuSpark.OK : ChitieuSpark.FAILED;
        try (DriverProcess driver =
                DriverProcess.start("local[2]", home, "--input", in, "--output", output, "--partitions", 5)) {
            assertThat(driver.await()).as(driver.log()).isEqualTo(status);
            assertThat(driver.log()).contains("101 inputs", "done by a run before, not read again");
        }
        assertThat(DriverProcess.parts(output)).isEqualTo(before + 5);
        assertThat(lines(output)).isEqualTo(expected);
        assertThat(output.resolve("account.json")).exists();
        assertThat(output.resolve("_parts")).doesNotExist();
    }
}
