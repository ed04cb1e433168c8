package vn.chitieu.index.model;

import java.io.IOException;

/** Takes hits one by one, so that a long answer is never held as a whole. */
@FunctionalInterface
public interface HitSink {

    /**
     * Hears of the answer before its hits.
     *
     * @param answer without hits
     */
    default void begin(SearchResult answer) throws IOException {}

    /** Takes the next hit. */
    void hit(Hit hit) throws IOException;
}
