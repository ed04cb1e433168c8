package vn.chitieu.index.search;

import org.apache.lucene.search.IndexSearcher;

/**
 * One state of the index, with what is computed once for it. Thread-safe.
 *
 * @param suggestions values of facets to complete what is typed
 */
record View(IndexSearcher searcher, FacetCounter facets, Suggestions suggestions) {

    /** @param segments what is kept of segments, of this state and others */
    static View of(IndexSearcher searcher, SegmentFacets segments) {
        return new View(
                searcher,
                new FacetCounter(searcher.getIndexReader(), segments),
                new Suggestions(searcher.getIndexReader()));
    }
}
