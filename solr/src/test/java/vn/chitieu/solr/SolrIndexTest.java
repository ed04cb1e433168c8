package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.solr.schema.Configset;

/** Loading and replacing on three nodes with a ZooKeeper, two shards with two copies each. */
class SolrIndexTest {

    @TempDir
    static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new Cluster(3, folder);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    private static long found(SolrIndex index, String query) throws IOException, QueryException {
        return index.search(SearchRequest.of(query, Scope.CLAUSES)).total();
    }

    @Test
    void aDocumentIsReplacedAsAWhole() throws Exception {
        try (SolrIndex index = cluster.index("whole", 2, 2)) {
            IndexedDocument old = Invented.plan(1, 40, "cũ");
            IndexedDocument next = Invented.plan(1, 25, "mới");
            index.put(old);
            index.refresh();
            assertThat(found(index, "đạt")).isEqualTo(40);
            AtomicBoolean loading = new AtomicBoolean(true);
            ExecutorService beside = Executors.newSingleThreadExecutor();
            try {
                Future<List<Long>> seen = beside.submit(() -> {
                    List<Long> totals = new ArrayList<>();
                    while (loading.get()) {
                        totals.add(found(index, "đạt"));
                    }
                    return totals;
                });
                for (int i = 0; i < 10; i++) {
                    index.put(i % 2 == 0 ? next : old);
                    index.refresh();
                }
                loading.set(false);
                assertThat(seen.get()).isNotEmpty().isSubsetOf(25L, 40L);
            } finally {
                beside.shutdownNow();
            }
            assertThat(found(index, "đạt")).isEqualTo(40);
            assertThat(found(index, "mới")).isZero();
            index.remove("kh-1");
            index.refresh();
            assertThat(found(index, "đạt")).isZero();
            assertThat(index.documents()).isEmpty();
        }
    }

    @Test
    void writersOfTheSameDocumentsLeaveEachOnce() throws Exception {
        try (SolrIndex one = cluster.index("writers", 2, 2);
                SolrIndex other = cluster.index("writers", 2, 2)) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Void>> writers = List.of(writer(one, "trái"), writer(other, "phải"));
                for (Future<Void> writer : threads.invokeAll(writers)) {
                    writer.get();
                }
            } finally {
                threads.shutdownNow();
            }
            one.refresh();
            assertThat(one.documents()).hasSize(12);
            assertThat(one.check()).isEmpty();
            assertThat(found(one, "đạt")).isEqualTo(60);
            assertThat(found(one, "trái") + found(one, "phải")).isEqualTo(60);
        }
    }

    private static Callable<Void> writer(SolrIndex index, String word) {
        return () -> {
            for (int round = 0; round < 4; round++) {
                for (IndexedDocument plan : Invented.plans(100, 12, word)) {
                    index.put(plan);
                }
                index.refresh();
            }
            return null;
        };
    }

    @Test
    void keepsWhatACommitWasGiven() throws Exception {
        try (SolrIndex index = cluster.index("kept", 2, 2)) {
            assertThat(index.state()).isEmpty();
            index.put(Invented.plan(7, 3, "giữ"));
            index.commit(Map.of("catalog", "12:ab"));
        }
        try (SolrIndex index = SolrIndex.open(cluster.address("kept", 1, 1), SolrIndex.Opening.reading())) {
            assertThat(index.state()).containsExactly(Map.entry("catalog", "12:ab"));
            assertThat(index.documents()).containsExactly("kh-7");
        }
    }

    @Test
    void isFoundByZooKeeper() throws Exception {
        try (SolrIndex index = cluster.index("kept-too", 2, 2)) {
            index.put(Invented.plan(8, 3, "giữ"));
            index.refresh();
        }
        SolrAddress address = SolrAddress.parse(
                "solr:zookeeper://" + cluster.nodes().getZkServer().getZkAddress() + "/kept-too");
        try (SolrIndex index = SolrIndex.open(address, SolrIndex.Opening.reading())) {
            assertThat(found(index, "giữ")).isEqualTo(3);
        }
    }

    @Test
    void isBuiltAnewBesideTheOldOneWithoutAFailedSearch() throws Exception {
        try (SolrIndex index = cluster.index("anew", 2, 2)) {
            for (IndexedDocument plan : Invented.plans(200, 20, "cũ")) {
                index.put(plan);
            }
            index.refresh();
            AtomicBoolean building = new AtomicBoolean(true);
            ExecutorService beside = Executors.newSingleThreadExecutor();
            try {
                Future<Integer> searches = beside.submit(() -> {
                    int count = 0;
                    while (building.get()) {
                        assertThat(found(index, "đạt")).isEqualTo(100);
                        count++;
                    }
                    return count;
                });
                for (int round = 0; round < 2; round++) {
                    try (SolrIndex next = index.anew()) {
                        for (IndexedDocument plan : Invented.plans(200, 20, "mới")) {
                            next.put(plan);
                        }
                        next.refresh();
                        index.use(next);
                    }
                    assertThat(found(index, "mới")).isEqualTo(100);
                }
                building.set(false);
                assertThat(searches.get()).isPositive();
            } finally {
                beside.shutdownNow();
            }
            assertThat(index.collections()).hasSize(1);
        }
    }

    @Test
    void refusesACollectionOfAnotherVersionAndBuildsItAnew() throws Exception {
        Path other = folder.resolve("other-version");
        Configset.write(other);
        cluster.nodes().uploadConfigSet(other, "chitieu-1");
        CollectionAdminRequest.createCollection("old_1", "chitieu-1", 1, 1)
                .process(cluster.nodes().getSolrClient());
        CollectionAdminRequest.createAlias("old", "old_1")
                .process(cluster.nodes().getSolrClient());
        SolrAddress address = cluster.address("old", 1, 1);
        for (SolrIndex.Opening opening : List.of(SolrIndex.Opening.reading(), SolrIndex.Opening.writing())) {
            assertThatThrownBy(() -> SolrIndex.open(address, opening))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("chitieu index rebuild");
        }
        try (SolrIndex index = SolrIndex.open(address, SolrIndex.Opening.rebuilding());
                SolrIndex next = index.anew()) {
            next.put(Invented.plan(9, 3, "mới"));
            index.use(next);
        }
        try (SolrIndex index = SolrIndex.open(address, SolrIndex.Opening.reading())) {
            assertThat(found(index, "mới")).isEqualTo(3);
        }
    }

    @Test
    void refusesWhatItCannotDo() throws Exception {
        assertThatThrownBy(() -> SolrIndex.open(cluster.address("not-there", 1, 1), SolrIndex.Opening.reading()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not-there");
        try (SolrIndex index = cluster.index("refusing", 1, 1)) {
            assertThatThrownBy(() -> found(index, "(")).isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> index.snapshot(folder.resolve("copy"))).isInstanceOf(IOException.class);
        }
    }
}
