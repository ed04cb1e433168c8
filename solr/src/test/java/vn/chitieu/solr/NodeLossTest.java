package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/** A node is killed hard while documents are loaded and searched, and comes back. */
@Tag("slow")
class NodeLossTest {

    private static final int CLAUSES = 5;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNoSearchFails() throws Exception {
        try (ProcessCluster cluster = ProcessCluster.here(folder, 3);
                SolrIndex index = cluster.index("loss", 2, 2)) {
            AtomicBoolean working = new AtomicBoolean(true);
            List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
            AtomicInteger searches = new AtomicInteger();
            List<Long> slow = Collections.synchronizedList(new ArrayList<>());
            ExecutorService beside = Executors.newFixedThreadPool(2);
            try {
                Future<?> loading = beside.submit(() -> {
                    for (int number = 1; working.get(); number++) {
                        var plan = Invented.plan(number, CLAUSES, "bền");
                        index.put(plan);
                        index.refresh();
                        acknowledged.add(plan.id());
                    }
                    return null;
                });
                Future<?> searching = beside.submit(() -> {
                    while (working.get()) {
                        long start = System.nanoTime();
                        index.search(SearchRequest.of("tỷ lệ", Scope.CLAUSES));
                        slow.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                        searches.incrementAndGet();
                    }
                    return null;
                });
                for (int node = 0; node < 3; node++) {
                    until(acknowledged, acknowledged.size() + 20, loading);
                    int before = acknowledged.size();
                    cluster.kill(node);
                    until(acknowledged, before + 20, loading);
                    cluster.begin(node);
                    untilWhole(index);
                }
                working.set(false);
                loading.get();
                searching.get();
            } finally {
                beside.shutdownNow();
            }
            index.refresh();
            assertThat(index.whole()).isTrue();
            assertThat(index.documents()).containsAll(acknowledged);
            assertThat(index.check()).isEmpty();
            for (String id : acknowledged) {
                SearchRequest request = SearchRequest.of("document:" + id, Scope.CLAUSES);
                assertThat(index.search(request).total()).as(id).isGreaterThanOrEqualTo(CLAUSES);
            }
            slow.sort(null);
            System.out.printf(
                    "3 nodes killed and back: %d documents acknowledged, all there; %d searches, none failed,"
                            + " p50 %d ms, p99 %d ms, slowest %d ms%n",
                    acknowledged.size(),
                    searches.get(),
                    slow.get(slow.size() / 2),
                    slow.get(slow.size() * 99 / 100),
                    slow.get(slow.size() - 1));
        }
    }

    private static void untilWhole(SolrIndex index) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!index.whole()) {
            assertThat(System.nanoTime()).as("balanced again in time").isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static void until(List<String> acknowledged, int size, Future<?> loading) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (acknowledged.size() < size) {
            if (loading.isDone()) {
                loading.get();
            }
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
