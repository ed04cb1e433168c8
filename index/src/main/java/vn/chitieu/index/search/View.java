package vn.chitieu.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Filter;

/**
 * One state of the index, with what is computed once for it. Thread-safe.
 *
 * @param suggestions values of facets to complete what is typed
 * @param conflicts those of the filters that were asked for last
 */
record View(
        IndexSearcher searcher,
        FacetCounter facets,
        Suggestions suggestions,
        Map<List<Filter>, CrossConflicts> conflicts) {

    /** Greatest number of answers about conflicts that are kept of a state of the index. */
    private static final int KEPT_CONFLICTS = 4;

    /** @param segments what is kept of segments, of this state and others */
    static View of(IndexSearcher searcher, SegmentFacets segments) {
        return new View(
                searcher,
                new FacetCounter(searcher.getIndexReader(), segments),
                new Suggestions(searcher.getIndexReader()),
                new ConcurrentHashMap<>());
    }

    /** Conflicts of this state, computed once. */
    CrossConflicts conflicts(List<Filter> filters, Tables tables) throws IOException {
        CrossConflicts known = conflicts.get(filters);
        if (known == null) {
            known = tables.conflicts(filters);
            if (conflicts.size() >= KEPT_CONFLICTS) {
                conflicts.clear();
            }
            conflicts.put(List.copyOf(filters), known);
        }
        return known;
    }
}
