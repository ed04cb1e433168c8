package vn.chitieu.app.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/**
 * An answer with more hits than the index gives at once.
 *
 * @param request the request of the first page
 * @param result the answer to it
 * @param hits the hits of all pages
 * @param nanos time that the answers took
 */
public record FoundHits(SearchRequest request, SearchResult result, List<Hit> hits, long nanos) {

    public FoundHits {
        hits = List.copyOf(hits);
    }

    /** Asks for so many hits, page by page. */
    public static FoundHits of(ClauseIndex index, SearchRequest request, int wanted)
            throws IOException, QueryException {
        long start = System.nanoTime();
        SearchResult first = index.search(request);
        List<Hit> hits = new ArrayList<>(first.hits());
        List<Hit> page = first.hits();
        while (hits.size() < wanted && request.limit() > 0 && page.size() == request.limit()) {
            int offset = request.offset() + hits.size();
            if (offset >= first.total() || offset > SearchRequest.MAX_OFFSET) {
                break;
            }
            int limit = Math.min(request.limit(), wanted - hits.size());
            page = index.search(request.counting(Set.of()).page(offset, limit)).hits();
            hits.addAll(page);
        }
        return new FoundHits(request, first, hits, System.nanoTime() - start);
    }
}
