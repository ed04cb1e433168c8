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

    private static final int DOCUMENTS = 400;

    /** Texts in a document, so that reading takes longer than the start of a cluster. */
    private static final int TEXTS = 5;

    @TempDir
    private static Path folder;

    private final List<String> table = new ArrayList<>(List.of(
            "| what | seconds | documents a second | beside one partition | beside `--jobs 1` |",
            "|---|---|---|---|---|"));

    /** What is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
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
        double alone = seconds(() -> ExtractCommandRun.run(in, folder.resolve("cli-1"), "--jobs", "1"));
        double both = seconds(() -> ExtractCommandRun.run(in, folder.resolve("cli-2"), "--jobs", "2"));
        double start = seconds(() -> job(one, folder.resolve("start"), 1));
        table.add(row("`chitieu extract --jobs 1`", alone, 0, alone));
        table.add(row("`chitieu extract --jobs 2`", both, 0, alone));
        double single = 0;
        for (int partitions : new int[] {1, 2, 4}) {
            Path output = folder.resolve("spark-" + partitions);
            double taken = seconds(() -> job(in, output, partitions));
            single = partitions == 1 ? taken : single;
            table.add(row(partitions + (partitions == 1 ? " partition" : " partitions"), taken, single, alone));
            assertThat(DriverProcess.parts(output)).isEqualTo(partitions);
            SortedMap<String, String> lines = new TreeMap<>();
            WrittenOutput.read(output)
                    .lines()
                    .forEach((input, line) -> lines.put(input.substring(("file:" + in).length() + 1), line));
            assertThat(lines).isEqualTo(ExtractCommandRun.read(folder.resolve("cli-1")));
        }
        table.add(String.format(Locale.ROOT, "| a job of one document | %.1f | | | |", start));
        Files.write(Path.of("target", "partition-speed.md"), table);
    }

    private static String row(String what, double seconds, double single, double alone) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s | %.2f |",
                what,
                seconds,
                DOCUMENTS / seconds,
                single == 0 ? "" : String.format(Locale.ROOT, "%.2f", single / seconds),
                alone / seconds);
    }
}
