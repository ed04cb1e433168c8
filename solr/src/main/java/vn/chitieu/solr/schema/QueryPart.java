package vn.chitieu.solr.schema;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.search.PreparedRequest;

/** The queries of a request. */
public enum QueryPart {
    /** Hits that have all words. */
    QUERY,
    /** Hits that have most words. */
    RELAXED,
    /** What adds to the score of the best hits. */
    ORDER,
    /** All that gives a share of the score. */
    SHARES;

    /** This query of a request, or null where it has none. */
    public @Nullable Query of(PreparedRequest request) {
        return switch (this) {
            case QUERY -> request.query();
            case RELAXED -> request.relaxed();
            case ORDER -> request.order();
            case SHARES -> request.shares();
        };
    }
}
