package vn.chitieu.app.export;

import java.io.IOException;
import java.util.List;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/**
 * An answer with its question.
 *
 * @param nanos time that the answer took
 */
public record FoundHits(SearchRequest request, SearchResult result, long nanos) {

    /** Asks. */
    public static FoundHits of(ClauseIndex index, SearchRequest request) throws IOException, QueryException {
        long start = System.nanoTime();
        SearchResult result = index.search(request);
        return new FoundHits(request, result, System.nanoTime() - start);
    }

    /** What was found. */
    public List<Hit> hits() {
        return result.hits();
    }
}
