package vn.chitieu.index.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the processes of a shared library agree by: the entries of its catalog, and which changes the index does not have
 * yet. Thread-safe.
 */
public interface SharedCatalog {

    /**
     * An entry.
     *
     * @param seq its number; the first is 1, each is one greater than that before it
     * @param line of the form that catalogs in files have, without its line feed
     */
    record Entry(long seq, String line) {}

    /** Appends entries; good only within the turn that it was given to. */
    interface Turn {

        /** Entries after this number, in their order, as many as come at once; none where nobody appended more. */
        List<Entry> after(long seq) throws IOException;

        /**
         * Appends an entry.
         *
         * @param changed ids of documents that are to be put into the index, or removed there, by this process
         */
        void append(Entry entry, Set<String> changed) throws IOException;
    }

    /** What is done in a turn. */
    @FunctionalInterface
    interface Work<T> {
        T in(Turn turn) throws IOException;
    }

    /** Writes a document as it is now into the index. */
    @FunctionalInterface
    interface Write {
        void run() throws IOException;
    }

    /** Entries after this number, in their order, as many as come at once; none where there are no more. */
    List<Entry> after(long seq) throws IOException;

    /** Does work while no other process has its turn; what was appended survives a power cut when this returns. */
    <T> T alone(Work<T> work) throws IOException;

    /** Documents whose change is for this process to write: its own, and those of processes that live no more. */
    List<String> pending() throws IOException;

    /**
     * Writes a document while no other process writes the same, unless nothing is to be written any more.
     *
     * @return number of the entry up to which the index has it then, for {@link #applied}; 0 where nothing was written
     */
    long write(String document, Write write) throws IOException;

    /** Notes that the index keeps what was written, up to these entries by document. */
    void applied(Map<String, Long> written) throws IOException;

    /** Notes that documents are to be written once more, by this process. */
    void again(Set<String> documents) throws IOException;
}
