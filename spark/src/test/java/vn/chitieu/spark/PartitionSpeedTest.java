package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long one, two and four tasks take beside the command line; the figures go to target/partition-speed.md. */
@Tag("slow")
class PartitionSpeedTest {

    /** More than a few hundred want more memory, as in {@code -Dchitieu.documents=2400 -Dtests.heap=6g}. */
    private static final int DOCUMENTS = Integer.getInteger("chitieu.documents", 200);

    /** Texts in a document, so that reading takes longer than the start of a cluster. */
    private static final int TEXTS = 5;

    private static final int[] PARTITIONS = {1, 2, 4};

    @TempDir
    private static Path folder;

    /** What is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /**
     * What something took.
     *
     * @param clock seconds of the clock
     * @param core seconds of a core
     */
    private record Taken(double clock, double core) {

        static Taken by(Work work) throws Exception {
            long start = System.nanoTime();
            try (ProcessorTime time = ProcessorTime.start()) {
                work.run();
                return new Taken((System.nanoTime() - start) / 1e9, time.seconds());
            }
        }

        String row(String what, int documents) {
            return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", what, clock, core, documents / clock);
        }
    }

    private static void job(Path in, Path output, int partitions) throws Exception {
        try (DriverProcess driver = DriverProcess.start(
                "local-cluster[2,2,1024]",
                folder.resolve("home"),
                "--input",
                in,
                "--output",
                output,
                "--partitions",
                partitions)) {
            assertThat(driver.await()).as(driver.log()).isEqualTo(ChitieuSpark.OK);
        }
    }

    @Test
    void oneTwoAndFourPartitionsBesideTheCommandLine() throws Exception {
        Path in = folder.resolve("in");
        TestDocuments.write(in, DOCUMENTS, TEXTS);
        Path one = folder.resolve("one");
        TestDocuments.write(one, 1);
        List<String> table = new ArrayList<>(
                List.of("| what | seconds of the clock | of a core | documents a second |", "|---|---|---|---|"));
        for (int jobs = 1; jobs <= 2; jobs++) {
            String[] options = {"--jobs", String.valueOf(jobs)};
            Path output = folder.resolve("cli-" + jobs);
            table.add(Taken.by(() -> ExtractCommandRun.run(in, output, options))
                    .row("`chitieu extract --jobs " + jobs + "`", DOCUMENTS));
        }
        SortedMap<String, String> expected = ExtractCommandRun.read(folder.resolve("cli-1"));
        assertThat(expected).hasSize(DOCUMENTS);
        table.add(Taken.by(() -> job(one, folder.resolve("start"), 1)).row("a job of one document", 1));
        for (int partitions : PARTITIONS) {
            Path output = folder.resolve("spark-" + partitions);
            table.add(Taken.by(() -> job(in, output, partitions)).row("partitions: " + partitions, DOCUMENTS));
            assertThat(DriverProcess.parts(output)).isEqualTo(partitions);
            SortedMap<String, String> lines = new TreeMap<>();
            WrittenOutput.read(output)
                    .lines()
                    .forEach((input, line) -> lines.put(input.substring(("file:" + in).length() + 1), line));
            assertThat(lines).isEqualTo(expected);
        }
        Files.write(Path.of("target", "partition-speed.md"), table);
    }
}
