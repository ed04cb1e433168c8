package vn.chitieu.golden.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.search.EmbeddedIndex;
import vn.chitieu.index.search.PlainSearch;

/**
 * Milliseconds of a search with a filter, all facets and marked passages, beside Lucene's own BM25 query for the same
 * words with the same filter, facets and marks on the same index. The setup prints the rate of indexing on two threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 20)
public class SearchBenchmark {

    private static final Set<Facet> FACETS = Set.of(Facet.values());

    /** What is asked in turn; words as people type them, with and without accents. */
    private static final List<String> QUERIES = List.of(
            "tỷ lệ hộ nghèo",
            "chuyển đổi số",
            "ty le do thi hoa",
            "Sở Y tế chủ trì",
            "GRDP bình quân đầu người",
            "bảo hiểm y tế toàn dân",
            "thu ngân sách nhà nước",
            "đào tạo nghề cho lao động nông thôn",
            "xay dung nong thon moi",
            "thu hút đầu tư khu công nghiệp",
            "cải cách hành chính",
            "nước sạch",
            "giải phóng mặt bằng",
            "khách du lịch quốc tế",
            "quốc phòng an ninh",
            "bao ve moi truong");

    /** Clauses in the index. */
    @Param({"10000", "1000000"})
    public int clauses;

    /** Documents that are made before they are put, so that making them does not count. */
    private static final int ROUND = 500;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private Path folder;
    private FSDirectory directory;
    private EmbeddedIndex index;
    private PlainSearch plain;
    private int next;

    /** Builds the index and says how fast that went. */
    @Setup
    public void build() throws Exception {
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        VariedCorpus corpus = new VariedCorpus(root);
        folder = Files.createTempDirectory(root.resolve("golden/target"), "index");
        directory = FSDirectory.open(folder);
        index = EmbeddedIndex.open(directory);
        long nanos = 0;
        for (int from = 1; from <= clauses / VariedCorpus.CLAUSES; from += ROUND) {
            List<IndexedDocument> documents = new ArrayList<>();
            for (int i = from; i < from + ROUND && i <= clauses / VariedCorpus.CLAUSES; i++) {
                documents.add(corpus.document(i));
            }
            long start = System.nanoTime();
            put(documents);
            nanos += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        index.commit(Map.of());
        index.refresh();
        double seconds = (nanos + System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%n%d clauses in %.1f s: %.0f a second, with their targets and the commit; %d MB%n",
                clauses, seconds, clauses / seconds, size() / 1_000_000);
        plain = new PlainSearch(directory, threads);
    }

    /** Puts documents on two threads. */
    private void put(List<IndexedDocument> documents) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
                index.put(documents.get(i));
            }
            return null;
        };
        Future<Void> beside = threads.submit(worker);
        worker.call();
        beside.get();
    }

    private long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    /** Removes the index. */
    @TearDown
    public void remove() throws IOException {
        threads.shutdown();
        plain.close();
        index.close();
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        directory.close();
        Files.delete(folder);
    }

    private SearchRequest request() {
        String query = QUERIES.get(next++ % QUERIES.size());
        return SearchRequest.of(query, vn.chitieu.index.model.Scope.CLAUSES)
                .with(List.of(new Filter(Facet.TYPE, List.of("Nghị quyết"))))
                .counting(FACETS);
    }

    /** A search as people make it. */
    @Benchmark
    public SearchResult search() throws IOException, QueryException {
        return index.search(request());
    }

    /** The same words by Lucene alone. */
    @Benchmark
    public Object plain() throws IOException {
        return plain.search(request());
    }
}
