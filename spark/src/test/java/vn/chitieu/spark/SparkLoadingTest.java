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
        SparkConf local =
                new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false");
        try (JavaSparkContext spark = new JavaSparkContext(local)) {
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
