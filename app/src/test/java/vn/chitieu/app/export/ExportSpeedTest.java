package vn.chitieu.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.search.EmbeddedIndex;

/**
 * A file of 100,000 targets takes at most five seconds in every form: seconds of one core, which are those of the clock
 * where a core is free, because one thread does nearly all of it. Run it with
 * {@code mvn -pl app -Pslow -Dtest=ExportSpeedTest test}; both times stand in its output.
 */
@Tag("slow")
class ExportSpeedTest {

    private static final int DOCUMENTS = TargetSelection.MOST / (ManyTargets.CLAUSES * ManyTargets.TARGETS);
    private static final int RUNS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private static Path folder;

    private static EmbeddedIndex index;

    @BeforeAll
    static void load() throws IOException {
        index = EmbeddedIndex.open(FSDirectory.open(folder.resolve("index")));
        ManyTargets.put(index, DOCUMENTS);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @EnumSource
    void aHundredThousandTargetsTakeFiveSeconds(TargetFormat format) throws Exception {
        SearchRequest request =
                new SearchRequest("", Scope.TARGETS, List.of(), Order.HIGHEST, 0, 0, Set.of(), false, false);
        TargetSelection selection = TargetSelection.of(request, TargetColumn.OF_SHEET, "Targets");
        Path file = folder.resolve("targets." + format.key());
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            long core = THREADS.getCurrentThreadCpuTime();
            int written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                written = format.write(index, selection, TargetSelection.MOST, out)
                        .targets();
            }
            Duration busy = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - core);
            Duration clock = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(format + " " + busy.toMillis() + " ms of a core, " + clock.toMillis()
                    + " ms of the clock, " + Files.size(file) / 1024 + " KiB");
            assertThat(written).isEqualTo(TargetSelection.MOST);
            best = busy.compareTo(best) < 0 ? busy : best;
        }
        assertThat(best).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
}
