package vn.chitieu.index.search;

import java.util.concurrent.Executor;
import org.apache.lucene.search.IndexSearcher;

/**
 * One state of the index, with what is computed once for it. Thread-safe.
 *
 * @param suggestions values of facets to complete what is typed
 */
record View(IndexSearcher searcher, FacetCounter facets, Suggestions suggestions) {

    /** @param executor runs parts of one search at a time */
    static View of(IndexSearcher searcher, Executor executor) {
        return new View(
                searcher,
                new FacetCounter(searcher.getIndexReader(), executor),
                new Suggestions(searcher.getIndexReader()));
    }
}
