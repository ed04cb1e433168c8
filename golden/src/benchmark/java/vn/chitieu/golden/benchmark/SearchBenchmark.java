package vn.chitieu.golden.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
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
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;
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

    /** Clauses in the index. */
    @Param({"10000", "1000000"})
    public int clauses;

    private final ExecutorService threads = Threads.beside();
    private VariedIndex varied;
    private PlainSearch plain;
    private int next;

    /** Builds the index and says how fast that went. */
    @Setup
    public void build() throws Exception {
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        varied = VariedIndex.in(Files.createTempDirectory(root.resolve("golden/target"), "index"), root, clauses);
        plain = new PlainSearch(varied.directory(), threads);
    }

    /** Removes the index. */
    @TearDown
    public void remove() throws IOException {
        plain.close();
        varied.remove();
        threads.shutdown();
    }

    /** A search as people make it. */
    @Benchmark
    public SearchResult search() throws IOException, QueryException {
        return varied.index().search(SearchQueries.request(next++));
    }

    /** The same words by Lucene alone. */
    @Benchmark
    public Object plain() throws IOException {
        return plain.search(SearchQueries.request(next++));
    }
}
