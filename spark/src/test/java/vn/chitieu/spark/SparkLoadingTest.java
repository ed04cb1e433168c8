package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.search.EmbeddedIndex;
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
}
