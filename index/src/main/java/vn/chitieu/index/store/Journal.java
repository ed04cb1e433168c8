package vn.chitieu.index.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Where the entries of a catalog are appended: a file of one process, or a table that several share. Thread-safe. */
interface Journal extends AutoCloseable {

    /** Decides and appends at most one entry. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }

    /**
     * Does a step with nobody else appending. When this returns, what it appended stays; when it throws, nothing was
     * appended for all that this process knows.
     *
     * @param others is given first what other processes appended since, in its order
     */
    <T> T alone(Consumer<CatalogLine> others, Step<T> step) throws IOException;

    /** Gives what other processes appended since, in its order. */
    void follow(Consumer<CatalogLine> others) throws IOException;

    /**
     * Appends the entry of a document that is put, within {@link #alone}.
     *
     * @param changed the documents that are other than before, or are shown otherwise
     */
    CatalogPosition put(StoredDocument document, Set<String> changed) throws IOException;

    /** Appends the entry of a document that is removed, within {@link #alone}. */
    CatalogPosition remove(String id, Set<String> changed) throws IOException;

    /** Returns when all entries up to this one survive a power cut. */
    void force(long seq) throws IOException;

    /** Number of the entry that is appended next. */
    long next();

    /** The place behind the last entry. */
    CatalogPosition position();

    /** Number of entries that compaction could do without, with those it could not. */
    long lines();

    /** Bytes of all entries so far, where they stand in a file. */
    long length();

    /** Writes the catalog anew with these documents only. Nobody appends meanwhile. */
    void compact(List<StoredDocument> documents) throws IOException;

    @Override
    void close() throws IOException;
}
