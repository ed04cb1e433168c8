package vn.chitieu.app.web.find;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.app.answer.Hints;
import vn.chitieu.app.answer.RefusedQuery;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/** Answers searches of pages. Immutable, thread-safe. */
public record Finder(ClauseIndex index) {

    /** Facets whose values are shown with their counts. */
    public static final Set<Facet> COUNTED = EnumSet.complementOf(EnumSet.of(Facet.INDICATOR, Facet.DOCUMENT));

    /** Asks for a page of hits. */
    public Answer find(SearchParameters parameters, Scope scope, int limit) throws IOException {
        SearchRequest request = parameters.request(scope, limit).counting(COUNTED);
        long start = System.nanoTime();
        try {
            SearchResult found = index.search(request);
            Map<Facet, List<FacetCount>> counts = counts(request, found);
            long nanos = System.nanoTime() - start;
            return new Answer(parameters, request, found, null, counts, Hints.of(index, request, found), nanos);
        } catch (QueryException e) {
            return Answer.refused(parameters, request, new RefusedQuery(request.query(), e));
        }
    }

    /** Where a facet has a filter, its other values are counted as if it had none: any of them may be added. */
    private Map<Facet, List<FacetCount>> counts(SearchRequest request, SearchResult found)
            throws IOException, QueryException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        counts.putAll(found.facets());
        for (Filter filter : request.filters()) {
            if (COUNTED.contains(filter.facet())) {
                List<Filter> others = request.filters().stream()
                        .filter(other -> other != filter)
                        .toList();
                SearchRequest without =
                        request.with(others).counting(Set.of(filter.facet())).page(0, 0);
                counts.putAll(index.search(without).facets());
            }
        }
        return counts;
    }
}
