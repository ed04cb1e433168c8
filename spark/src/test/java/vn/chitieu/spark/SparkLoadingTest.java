package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.search.EmbeddedIndex;
import vn.chitieu.solr.SolrAddress;
import vn.chitieu.solr.SolrIndex;
import vn.chitieu.solr.SolrNode;
import vn.chitieu.spark.task.ReadingSettings;

/** Loading into the embedded index, which all tasks of this process share. */
class SparkLoadingTest {

    private static final AtomicInteger PUTS = new AtomicInteger();
    private static final EmbeddedIndex INDEX = open();

    private static EmbeddedIndex open() {
        try {
            return EmbeddedIndex.open(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a task closes is its own view of the index. */
    private static ClauseIndex shared() {
        return (ClauseIndex) Proxy.newProxyInstance(
                ClauseIndex.class.getClassLoader(), new Class<?>[] {ClauseIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (method.getName().equals("put")) {
                        PUTS.incrementAndGet();
                    }
                    try {
                        return method.invoke(INDEX, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void eachPartIsLoadedOnce(@TempDir Path folder) throws Exception {
        Path in = folder.resolve("in");
        Files.createDirectories(in);
        List<String> texts = TestDocuments.golden();
        for (int i = 0; i < 4; i++) {
            Files.writeString(in.resolve(i + ".txt"), texts.get(i));
        }
        String output = folder.resolve("out").toString();
        try (JavaSparkContext spark = spark()) {
            SparkExtraction extraction = new SparkExtraction(spark, new ReadingSettings(120, 256, 2));
            SparkLoading loading = new SparkLoading(spark);
            SparkExtraction.Order order = new SparkExtraction.Order(List.of(in.toString()), output, 3);
            extraction.run(order, failure -> {});
            assertThat(loading.load(output, SparkLoadingTest::shared)).isEqualTo(4);
            INDEX.refresh();
            assertThat(INDEX.documents()).hasSize(4);
            assertThat(loading.load(output, SparkLoadingTest::shared)).isZero();
            assertThat(PUTS).hasValue(4);

            Files.writeString(in.resolve("new.txt"), texts.get(4));
            extraction.run(order, failure -> {});
            assertThat(loading.load(output, SparkLoadingTest::shared)).isEqualTo(1);
            INDEX.refresh();
            assertThat(INDEX.documents()).hasSize(5);
            assertThat(INDEX.check()).isEmpty();
        }
    }

    private static JavaSparkContext spark() {
        return new JavaSparkContext(
                new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false"));
    }

    @Test
    void differentTextsOfOneIdStandBesideEachOther(@TempDir Path folder) throws Exception {
        Path in = folder.resolve("in");
        write(in, "a", "Cây đa đầu làng cho bóng mát quanh năm, trẻ em chơi đùa dưới gốc cây mỗi buổi chiều về.");
        write(in, "b", "Con đò qua sông chở khách sang chợ phiên, mái chèo khua nước đều đều trong sương sớm.");
        write(in, "c", "Cây đa đầu làng cho bóng mát quanh năm, trẻ em chơi đùa dưới gốc cây mỗi buổi chiều về.");
        write(in, "d", "Ngọn đèn dầu soi trang sách cũ, ông đồ già ngồi dạy chữ cho lũ trẻ trong xóm nhỏ ven đồi.");
        Files.move(in.resolve("d/giay-to.txt"), in.resolve("d/giay-to-2.txt"));
        String output = folder.resolve("out").toString();
        try (JavaSparkContext spark = spark()) {
            SparkExtraction extraction = new SparkExtraction(spark, new ReadingSettings(120, 256, 2));
            SparkLoading loading = new SparkLoading(spark);
            SparkExtraction.Order order = new SparkExtraction.Order(List.of(in.toString()), output, 4);
            extraction.run(order, failure -> {});
            loading.load(output, SparkLoadingTest::shared);
            assertThat(papers()).containsExactly("giay-to", "giay-to-2", "giay-to-3");

            // Whichever had the plain id: the others keep theirs.
            write(in, "b", "Tiếng trống trường vang lên giữa trưa hè, học trò ùa ra sân chơi rợp bóng phượng đỏ thắm.");
            write(in, "e", "Mùa gặt về trên cánh đồng vàng óng, tiếng máy tuốt lúa rộn ràng khắp ngõ xóm tới khuya.");
            extraction.run(order, failure -> {});
            loading.load(output, SparkLoadingTest::shared);
            assertThat(papers()).startsWith("giay-to", "giay-to-2", "giay-to-3");
            for (String words : List.of("cây đa đầu làng", "ngọn đèn dầu", "tiếng trống trường", "máy tuốt lúa")) {
                assertThat(INDEX.search(SearchRequest.of('"' + words + '"', Scope.CLAUSES))
                                .total())
                        .as(words)
                        .isEqualTo(1);
            }
        }
    }

    private static void write(Path in, String folder, String text) throws IOException {
        Files.writeString(Files.createDirectories(in.resolve(folder)).resolve("giay-to.txt"), text);
    }

    private static List<String> papers() throws IOException {
        INDEX.refresh();
        return INDEX.documents().stream().filter(id -> id.startsWith("giay-to")).toList();
    }

    @Test
    void theProgramLoadsAClusterOfSolr(@TempDir Path folder) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        List<String> texts = TestDocuments.golden();
        for (int i = 0; i < 3; i++) {
            Files.writeString(in.resolve(i + ".txt"), texts.get(i));
        }
        try (SolrNode node = SolrNode.start(Path.of(System.getProperty("chitieu.root")), folder.resolve("solr"))) {
            String address = node.address("spark") + "?shards=2";
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = ChitieuSpark.commandLine(
                            Messages.of(Locale.ENGLISH),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            configuration -> new JavaSparkContext(configuration
                                    .setMaster("local[2]")
                                    .setAppName("test")
                                    .set("spark.ui.enabled", "false")))
                    .execute(
                            "--input",
                            in.toString(),
                            "--output",
                            folder.resolve("out").toString(),
                            "--index",
                            address);
            assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("3 documents loaded into " + address);
            try (ClauseIndex index = SolrIndex.open(SolrAddress.parse(address), SolrIndex.Opening.reading())) {
                assertThat(index.documents()).hasSize(3);
                assertThat(index.check()).isEmpty();
            }
        }
    }
}
