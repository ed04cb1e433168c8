package vn.chitieu.index.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query the query as it was asked
 * @param searchedAs the query with accents restored, where that differs; the literal search is offered then
 * @param relaxed whether hits need not have every word, because too few had
 * @param total number of all hits, exact
 * @param hits one page of them
 * @param facets for each facet asked for its most frequent values
 */
public record SearchResult(
        String query,
        @Nullable String searchedAs,
        boolean relaxed,
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** The same without its hits. */
    public SearchResult head() {
        return new SearchResult(query, searchedAs, relaxed, total, List.of(), facets);
    }
}
