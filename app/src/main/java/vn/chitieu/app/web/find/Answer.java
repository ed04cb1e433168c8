package vn.chitieu.app.web.find;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.answer.Hints;
import vn.chitieu.app.answer.RefusedQuery;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;

/**
 * What a page of hits shows.
 *
 * @param found what was found, or null where the query was refused
 * @param refused why it was refused, or null where it was not
 * @param counts for each facet the values of what would be found without its own filter
 * @param hints what might help where nothing was found
 * @param nanos time that the search took
 */
public record Answer(
        SearchParameters parameters,
        SearchRequest request,
        @Nullable SearchResult found,
        @Nullable RefusedQuery refused,
        Map<Facet, List<FacetCount>> counts,
        Hints hints,
        long nanos) {

    private static final int NANOS = 9;
    private static final int MILLIS = 3;

    public Answer {
        counts = Map.copyOf(counts);
    }

    static Answer refused(SearchParameters parameters, SearchRequest request, RefusedQuery refused) {
        return new Answer(parameters, request, null, refused, Map.of(), Hints.NONE, 0);
    }

    /** Whether the query was understood. */
    public boolean understood() {
        return found != null;
    }

    /** What was found. */
    public SearchResult result() {
        return Objects.requireNonNull(found);
    }

    /** Why the query was refused. */
    public RefusedQuery refusal() {
        return Objects.requireNonNull(refused);
    }

    /** Time that the search took, in seconds with three decimals. */
    public BigDecimal seconds() {
        return BigDecimal.valueOf(nanos, NANOS).setScale(MILLIS, RoundingMode.HALF_UP);
    }

    /** What is looked for. */
    public boolean ofTargets() {
        return request.scope() == Scope.TARGETS;
    }

    /** The hits of this page. */
    public List<Hit> hits() {
        return found == null ? List.of() : found.hits();
    }

    /** Number of all hits. */
    public long total() {
        return found == null ? 0 : found.total();
    }

    /** Number of the first hit of this page, from 1. */
    public long first() {
        return request.offset() + 1L;
    }

    /** Number of the last hit of this page. */
    public long last() {
        return request.offset() + (long) hits().size();
    }

    /** Address of the page before this one, or null. */
    public @Nullable String previous(String place) {
        int offset = Math.max(0, request.offset() - request.limit());
        return request.offset() == 0
                ? null
                : parameters
                        .with(SearchParameters.OFFSET, Integer.toString(offset))
                        .address(place);
    }

    /** Address of the page behind this one, or null. */
    public @Nullable String next(String place) {
        int offset = request.offset() + request.limit();
        return hits().isEmpty() || offset >= total() || offset > SearchRequest.MAX_OFFSET
                ? null
                : parameters
                        .with(SearchParameters.OFFSET, Integer.toString(offset))
                        .address(place);
    }
}
