package vn.chitieu.index.search;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.schema.Weights;

/** Makes searchers that score as the index was built for, each with its view. Thread-safe. */
final class Views extends SearcherFactory {

    private final BM25Similarity similarity;
    private final Executor executor;
    private final SegmentFacets segments = new SegmentFacets();
    private final QueryCache filters = FilterCaching.cache();
    private final QueryCachingPolicy caching = new FilterCaching();
    private volatile @Nullable View current;

    /** @param executor runs parts of one search at a time */
    Views(Weights weights, Executor executor) {
        this.executor = executor;
        this.similarity = new BM25Similarity(weights.k1(), weights.b());
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader, executor);
        searcher.setSimilarity(similarity);
        searcher.setQueryCache(filters);
        searcher.setQueryCachingPolicy(caching);
        if (previous != null) {
            // Who refreshes waits for new segments, which are small, rather than the next search. An opening is not
            // made longer.
            for (LeafReaderContext segment : reader.leaves()) {
                segments.of(segment.reader());
            }
        }
        return searcher;
    }

    /** Makes a merged segment ready before searches have it. */
    void warm(LeafReader segment) throws IOException {
        segments.of(segment);
    }

    /** A view of another reader, of which nothing is kept. */
    View apart(IndexReader reader) {
        return View.of(new IndexSearcher(reader), segments);
    }

    /** The view of a searcher; what was computed for it is kept until the index changes. */
    View view(IndexSearcher searcher) {
        View view = current;
        if (view == null || view.searcher() != searcher) {
            view = View.of(searcher, segments);
            current = view;
        }
        return view;
    }
}
