package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import vn.chitieu.spark.store.ManifestLine;
import vn.chitieu.spark.task.ReadingSettings;

/** Jobs in this process, beside the command line in its own. */
class SparkExtractionTest {

    /** Too little for the poison, enough for the others. */
    private static final int MEMORY = 64;

    @TempDir
    private static Path folder;

    private static JavaSparkContext spark;
    private static Path in;

    @BeforeAll
    static void start() throws IOException {
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.session.timeZone", "UTC"));
        in = folder.resolve("in");
        TestDocuments.write(in, 6);
        Files.writeString(
                in.resolve("tên có dấu và khoảng trắng.txt"),
                TestDocuments.golden().get(7));
        Files.writeString(in.resolve(".hidden.txt"), "not taken");
        Files.writeString(in.resolve("program.java"), "not taken");
        Files.write(in.resolve("empty.docx"), new byte[0]);
        Files.write(in.resolve("binary.txt"), new byte[5_000]);
        Files.writeString(in.resolve("poison.txt"), "1. Chỉ tiêu năm 2030 đạt trên 42%.\n".repeat(1_500_000));
        List<String> golden = TestDocuments.golden();
        TestDocuments.writeZip(in.resolve("archive.zip"), golden.subList(10, 14));
        Files.writeString(in.resolve("damaged.zip"), "PK\u0003\u0004 and no more");
        Files.writeString(in.resolve("no-archive.zip"), golden.get(15));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private static SparkExtraction.Report run(Path output, int parts, Object... inputs) throws Exception {
        return run(output, parts, new ArrayList<>(), inputs);
    }

    private static SparkExtraction.Report run(Path output, int parts, List<ManifestLine> failures, Object... inputs)
            throws Exception {
        List<String> texts = Stream.of(inputs).map(Object::toString).toList();
        return new SparkExtraction(spark, new ReadingSettings(120, MEMORY, 2))
                .run(new SparkExtraction.Order(texts, output.toString(), parts), failures::add);
    }

    /** By path below the folder, as the command line has them. */
    private static SortedMap<String, String> below(Path top, Map<String, String> byInput) {
        SortedMap<String, String> below = new TreeMap<>();
        String prefix = "file:" + top + "/";
        byInput.forEach((input, value) -> {
            assertThat(input).startsWith(prefix);
            below.put(input.substring(prefix.length()), value);
        });
        return below;
    }

    @Test
    void eachDocumentIsWhatTheCommandLineWrites() throws Exception {
        Path output = folder.resolve("out");
        List<ManifestLine> failures = new ArrayList<>();
        SparkExtraction.Report report = run(output, 3, failures, in);
        WrittenOutput written = WrittenOutput.read(output);
        SortedMap<String, String> expected =
                ExtractCommandRun.lines(in, folder.resolve("cli"), "--memory", String.valueOf(MEMORY), "--jobs", "2");
        assertThat(expected).hasSize(6 + 1 + 4 + 1);
        assertThat(below(in, written.lines())).isEqualTo(expected);
        assertThat(outcomesOfTheCommandLine()).isEqualTo(below(in, written.outcomes()));
        assertThat(below(in, written.outcomes()))
                .containsEntry("poison.txt", "CRASHED READ-011")
                .containsEntry("damaged.zip", "CORRUPT READ-007")
                .containsEntry("archive.zip/thư mục/0.txt", "EXTRACTED");

        assertThat(report.account().inputs()).isEqualTo(16);
        assertThat(report.account().results()).isEqualTo(12);
        assertThat(failures)
                .extracting(ManifestLine::code)
                .containsExactlyInAnyOrder("READ-001", "READ-003", "READ-007", "READ-011");
        JsonNode account =
                new ObjectMapper().readTree(output.resolve("account.json").toFile());
        int sum = 0;
        for (JsonNode count : account.get("outcomes")) {
            sum += count.intValue();
        }
        assertThat(account.get("inputs").intValue()).isEqualTo(sum).isEqualTo(16);
        assertThat(output.resolve("_parts")).doesNotExist();

        parquetHasWhatTheLinesHave(output, written);
    }

    private static SortedMap<String, String> outcomesOfTheCommandLine() throws IOException {
        SortedMap<String, String> outcomes = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("cli/account.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (!fields[0].equals("input")) {
                outcomes.put(fields[0].substring(in.toString().length() + 1), (fields[1] + " " + fields[2]).strip());
            }
        }
        return outcomes;
    }

    private static void parquetHasWhatTheLinesHave(Path output, WrittenOutput written) {
        SparkSession session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
        Dataset<Row> parquet = session.read().parquet(output.resolve("parquet").toString());
        assertThat(parquet.select("input").collectAsList().stream().map(row -> row.getString(0)))
                .containsExactlyInAnyOrderElementsOf(written.lines().keySet());
        Dataset<Row> documents = parquet.drop("input");
        Dataset<Row> json = session.read()
                .schema(documents.schema())
                .json(output.resolve("json").toString());
        assertThat(documents
                        .selectExpr("explode(targets) t")
                        .where("t.value > 0")
                        .count())
                .isGreaterThan(50);
        assertThat(documents.toJSON().collectAsList())
                .containsExactlyInAnyOrderElementsOf(json.toJSON().collectAsList());
    }

    @Test
    void anArchiveInSlicesHasEachMemberOnce() throws Exception {
        Path top = Files.createDirectories(folder.resolve("slices"));
        List<String> texts = new ArrayList<>(TestDocuments.golden().subList(0, 8));
        // Bytes that do not shrink make it large enough to be cut.
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        texts.add(new String(noise, StandardCharsets.ISO_8859_1));
        TestDocuments.writeZip(top.resolve("a.zip"), texts);
        byte[] damaged = Files.readAllBytes(top.resolve("a.zip"));
        Files.write(top.resolve("cut.zip"), Arrays.copyOf(damaged, damaged.length / 2));
        Path output = folder.resolve("slices-out");
        SparkExtraction.Report report = run(output, 4, top);
        assertThat(report.account().inputs()).isEqualTo(10);
        assertThat(report.account().codes()).containsOnlyKeys("READ-003", "READ-007");
        try (Stream<Path> manifests = Files.list(output.resolve("manifest"))) {
            assertThat(manifests.filter(file -> !file.getFileName().toString().startsWith(".")))
                    .hasSizeGreaterThan(1);
        }
    }

    /** A record gives what a file of its name and its bytes gives, which the command line gives, too. */
    @Test
    void recordsOfAWebArchiveAreDocumentsLikeFiles() throws Exception {
        Path top = Files.createDirectories(folder.resolve("crawl"));
        Path output = folder.resolve("crawl-out");
        SortedMap<String, String> expected = new TreeMap<>();
        try (WarcWriter writer = new WarcWriter(top.resolve("crawl.warc.gz"))) {
            for (int i = 0; i < 4; i++) {
                String name = "document-000" + i + ".txt";
                Path file = in.resolve("0" + i).resolve(name);
                Files.copy(file, top.resolve(name));
                writer.write(new WarcResponse.Builder(URI.create("https://example.vn/" + name))
                        .body(new HttpResponse.Builder(200, "OK")
                                .body(MediaType.parse("text/plain"), Files.readAllBytes(file))
                                .build())
                        .build());
                expected.put("crawl.warc.gz/00000" + (i + 1) + "-" + name, name);
            }
        }
        Files.write(top.resolve("cut.warc"), "WARC/1.0\r\nWARC-Type: resp".getBytes(StandardCharsets.UTF_8));
        SparkExtraction.Report report = run(output, 2, top);
        assertThat(report.account().inputs()).isEqualTo(9);
        assertThat(report.account().codes()).containsExactly(Map.entry("READ-007", 1));
        SortedMap<String, String> lines = below(top, WrittenOutput.read(output).lines());
        assertThat(lines).hasSize(8);
        expected.forEach((record, file) -> assertThat(lines.get(record)).isEqualTo(lines.get(file)));
    }

    @Test
    void aSecondRunDoesWhatIsMissingAndWhatHasChanged() throws Exception {
        Path top = folder.resolve("changing");
        TestDocuments.write(top, 5);
        Path output = folder.resolve("changing-out");
        run(output, 2, top);
        WrittenOutput first = WrittenOutput.read(output);
        SparkExtraction.Report idle = run(output, 2, top);
        assertThat(idle.done()).isEqualTo(5);
        assertThat(WrittenOutput.read(output)).isEqualTo(first);

        Path changed = top.resolve("01/document-0001.txt");
        Files.writeString(changed, "KẾ HOẠCH\nĐiều 1. Chỉ tiêu\n1. Tỷ lệ che phủ rừng năm 2030 đạt trên 42%.\n");
        Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000_000_000L));
        Files.writeString(top.resolve("new.txt"), TestDocuments.golden().get(3));
        SparkExtraction.Report again = run(output, 2, top);
        assertThat(again.done()).isLessThan(5);
        assertThat(again.account().inputs()).isEqualTo(6);
        Path fresh = folder.resolve("changing-fresh");
        run(fresh, 1, top);
        assertThat(WrittenOutput.read(output)).isEqualTo(WrittenOutput.read(fresh));
        assertThat(WrittenOutput.read(output)).isNotEqualTo(first);
    }

    /** What a driver that was killed between two moves leaves behind. */
    @Test
    void filesOfAPartWithoutManifestDoNotCount() throws Exception {
        Path top = folder.resolve("cut-short");
        TestDocuments.write(top, 3);
        Path output = folder.resolve("cut-short-out");
        run(output, 3, top);
        WrittenOutput whole = WrittenOutput.read(output);
        Files.delete(output.resolve("manifest/part-0001-00001.jsonl"));
        Files.delete(output.resolve("manifest/part-0001-00002.jsonl"));
        Files.delete(output.resolve("parquet/part-0001-00002.parquet"));
        Files.createDirectories(output.resolve("_parts/00001-1"));
        SparkExtraction.Report report = run(output, 3, top);
        assertThat(report.done()).isEqualTo(1);
        assertThat(WrittenOutput.read(output)).isEqualTo(whole);
    }

    @Test
    void aListNamesFilesAndWhatIsNotThereIsRefused() throws Exception {
        Path top = folder.resolve("listed");
        TestDocuments.write(top, 2);
        Path list = folder.resolve("list.txt");
        Files.writeString(list, top.resolve("00/document-0000.txt") + "\n\n" + top.resolve("gone.txt") + "\n");
        Path output = folder.resolve("listed-out");
        Path page = Files.copy(list, folder.resolve("page.html"));
        Files.writeString(page, "<p>Điều 1. Chỉ tiêu</p><p>1. Tỷ lệ che phủ rừng năm 2030 đạt trên 42%.</p>");
        SparkExtraction.Report report = run(output, 2, list, page, folder.resolve("no-folder"));
        assertThat(WrittenOutput.read(output).lines())
                .containsOnlyKeys("file:" + top.resolve("00/document-0000.txt"), "file:" + page);
        assertThat(report.refused())
                .extracting(failure -> failure.code() + " " + failure.subject())
                .containsExactly("APP-001 " + top.resolve("gone.txt"), "APP-001 " + folder.resolve("no-folder"));
    }
}
