package vn.chitieu.index.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.IndexField;

/**
 * Keeps what passes the filters that searches share: a set of bits tells faster than a list of postings whether a hit
 * passes, but Lucene by itself never keeps one of a single term. Thread-safe.
 */
final class FilterCaching implements QueryCachingPolicy {

    private static final int MAX_FILTERS = 256;
    private static final long MAX_BYTES = 32L << 20;
    /** In smaller segments a list is fast enough. */
    private static final int MIN_SEGMENT = 10_000;
    /** A filter is kept even if it passes this many times the hits of the search that needs it. */
    private static final float MAX_COST = 100;

    /** Fields of which few terms pass many hits; a document's id passes few. */
    private static final Set<String> FIELDS = EnumSet.complementOf(EnumSet.of(Facet.DOCUMENT, Facet.INDICATOR)).stream()
            .map(IndexField::compared)
            .collect(Collectors.toUnmodifiableSet());

    private final QueryCachingPolicy others = new UsageTrackingQueryCachingPolicy();

    /** A cache of a bounded size. */
    static QueryCache cache() {
        return new LRUQueryCache(
                MAX_FILTERS, MAX_BYTES, segment -> segment.reader().maxDoc() >= MIN_SEGMENT, MAX_COST);
    }

    @Override
    public void onUse(Query query) {
        others.onUse(query);
    }

    @Override
    public boolean shouldCache(Query query) throws IOException {
        if (query instanceof TermQuery term) {
            String field = term.getTerm().field();
            return field.equals(IndexField.RECORD.key()) || FIELDS.contains(field);
        }
        return others.shouldCache(query);
    }
}
