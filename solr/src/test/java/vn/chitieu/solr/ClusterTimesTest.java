package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.golden.search.JudgedSet;
import vn.chitieu.golden.search.SearchDocuments;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.search.EmbeddedIndex;

/**
 * Rate of indexing and times of searches of a cluster of three nodes beside the embedded index, in one run; sizes in
 * clauses are {@code -Dchitieu.sizes=50000,200000,1000000}. It prints; that both hold the same is all it asserts.
 */
@Tag("slow")
class ClusterTimesTest {

    private static final Path ROOT = Path.of(System.getProperty("chitieu.root"));
    private static final int SEARCHES = 300;

    @TempDir
    Path folder;

    private final List<IndexedDocument> models = new ArrayList<>();

    @Test
    void beside() throws Exception {
        SearchDocuments documents = new SearchDocuments();
        documents.corpus(ROOT).forEach(one -> models.add(IndexedDocument.of(one.extraction())));
        documents
                .annotated(ROOT.resolve("golden/cases"))
                .forEach(one -> models.add(IndexedDocument.of(one.extraction())));
        String sizes = System.getProperty("chitieu.sizes", "50000,200000,1000000");
        try (ProcessCluster cluster = ProcessCluster.here(folder.resolve("cluster"), 3)) {
            for (String size : sizes.split(",")) {
                run(cluster, Integer.parseInt(size));
            }
        }
    }

    private void run(ProcessCluster cluster, int clauses) throws Exception {
        Path files = Files.createDirectories(folder.resolve("embedded" + clauses));
        try (FSDirectory directory = FSDirectory.open(files);
                ClauseIndex embedded = EmbeddedIndex.open(directory);
                SolrIndex clustered = cluster.index("times" + clauses, 3, 1)) {
            System.out.printf("%n%,d clauses%n", clauses);
            fill("embedded", embedded, clauses);
            fill("3 nodes", clustered, clauses);
            assertThat(clustered.search(SearchRequest.of("", Scope.ALL)).total())
                    .isEqualTo(embedded.search(SearchRequest.of("", Scope.ALL)).total());
            search("embedded", embedded);
            search("3 nodes", clustered);
            System.out.printf(
                    "files: embedded %,d MB, 3 nodes %,d MB%n",
                    megabytes(files, ""), megabytes(folder.resolve("cluster"), "times" + clauses + "_"));
        }
    }

    /** Of the index's files in a folder; those of a cluster lie in folders named after collection, shard and copy. */
    private static long megabytes(Path folder, String collection) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String place = folder.relativize(file).toString();
                if (place.contains(collection) && !place.contains("tlog")) {
                    bytes += Files.size(file);
                }
            }
        }
        return bytes / 1_000_000;
    }

    private void fill(String name, ClauseIndex index, int clauses) throws Exception {
        int documents = 0;
        int put = 0;
        while (put < clauses) {
            put += models.get(documents++ % models.size())
                    .extraction()
                    .clauses()
                    .size();
        }
        int all = documents;
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
                IndexedDocument model = models.get(number % models.size());
                index.put(new IndexedDocument("d" + number, model.extraction(), null, List.of()));
            }
            return null;
        };
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : threads.invokeAll(List.of(worker, worker))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        index.commit(Map.of());
        index.refresh();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %,d clauses in %.1f s, %,.0f a second%n", name, put, seconds, put / seconds);
    }

    private static void search(String name, ClauseIndex index) throws Exception {
        List<SearchRequest> requests = new ArrayList<>();
        JudgedSet.read(ROOT.resolve("golden/judged"))
                .queries()
                .forEach(query -> requests.add(SearchRequest.of(query.query(), query.scope())
                        .with(List.of(new Filter(Facet.PLACE, List.of("Quảng Ninh"))))
                        .counting(EnumSet.allOf(Facet.class))));
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 2 * SEARCHES; i++) {
            long start = System.nanoTime();
            index.search(requests.get(i % requests.size()));
            if (i >= SEARCHES) {
                micros.add((System.nanoTime() - start) / 1_000);
            }
        }
        micros.sort(null);
        System.out.printf(
                "%s: search with a filter, all facets and marks p50 %.1f ms, p99 %.1f ms%n",
                name, micros.get(SEARCHES / 2) / 1e3, micros.get(SEARCHES * 99 / 100) / 1e3);
    }
}
