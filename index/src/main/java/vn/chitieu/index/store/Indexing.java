package vn.chitieu.index.store;

import java.io.IOException;
import java.util.Optional;

/** Keeps an index in step with the catalog. Thread-safe. */
interface Indexing {

    /** Something to do while nothing is written. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    /** Puts all changes up to this entry of the catalog into the index; they are on disk in the catalog then. */
    void applyThrough(long seq) throws IOException;

    /** Learns what other processes did; called now and then. */
    default void follow() throws IOException {}

    /** Makes changes visible, if there are any; tells whether there were. */
    boolean refreshStale() throws IOException;

    /** Makes all changes so far visible. */
    void refresh() throws IOException;

    /** Commits the index with all changes so far. */
    void commit() throws IOException;

    /** Runs a step with the index committed at the end of the catalog, and no change written meanwhile. */
    void settled(Step step) throws IOException;

    /** Makes a new index beside the live one and puts it in its place. Searches and loads go on. One call at a time. */
    void rebuild(RebuildProgress progress) throws IOException;

    /** What keeps it from going on just now, where it goes on by itself when that is over. */
    default Optional<IOException> hindrance() {
        return Optional.empty();
    }

    /** Commits what is left and ends. */
    void close() throws IOException;
}
