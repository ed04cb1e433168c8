package vn.chitieu.index.model;

import java.util.List;
import java.util.Set;

/**
 * A search.
 *
 * @param query text in the query language; empty for everything that passes the filters
 * @param filters all must pass
 * @param offset number of hits passed over, at most {@value #MAX_OFFSET}
 * @param limit greatest number of hits, 0 to {@value #MAX_LIMIT}
 * @param facets what is counted over all hits
 * @param literal whether the query is searched as it is typed, without restored accents
 * @param explain whether hits tell why they stand where they stand
 */
public record SearchRequest(
        String query,
        Scope scope,
        List<Filter> filters,
        Order order,
        int offset,
        int limit,
        Set<Facet> facets,
        boolean literal,
        boolean explain) {

    /** Greatest number of hits of one answer. */
    public static final int MAX_LIMIT = 1_000;
    /** Greatest number of hits that are passed over. */
    public static final int MAX_OFFSET = 100_000;

    public SearchRequest {
        filters = List.copyOf(filters);
        facets = Set.copyOf(facets);
        if (limit < 0 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 0 to " + MAX_LIMIT + ": " + limit);
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("offset must be 0 to " + MAX_OFFSET + ": " + offset);
        }
    }

    /** The ten most relevant hits. */
    public static SearchRequest of(String query, Scope scope) {
        return new SearchRequest(query, scope, List.of(), Order.RELEVANCE, 0, 10, Set.of(), false, false);
    }

    /** The same with these filters. */
    public SearchRequest with(List<Filter> filters) {
        return new SearchRequest(query, scope, filters, order, offset, limit, facets, literal, explain);
    }

    /** The same with another page. */
    public SearchRequest page(int offset, int limit) {
        return new SearchRequest(query, scope, filters, order, offset, limit, facets, literal, explain);
    }

    /** The same with these facets counted. */
    public SearchRequest counting(Set<Facet> facets) {
        return new SearchRequest(query, scope, filters, order, offset, limit, facets, literal, explain);
    }

    /** The same in another order. */
    public SearchRequest by(Order order) {
        return new SearchRequest(query, scope, filters, order, offset, limit, facets, literal, explain);
    }
}
