package vn.chitieu.index.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a library is made of.
 *
 * @param lock is given back when it is closed
 * @param compaction shortens the catalog
 * @param mended what opening it had to mend
 */
record LibraryParts(
        Closeable lock,
        DocumentStore store,
        LiveIndex live,
        Indexing indexer,
        Maintenance maintenance,
        Indexing.Step compaction,
        List<Finding> mended) {

    /** The parts of a library in a folder, of which this process has the lock. */
    static LibraryParts ofFolder(LibraryLock lock, LibraryFolder folder, LibraryOpening.Opened opened) {
        DocumentStore store = opened.store();
        Indexer indexer = opened.indexer();
        return new LibraryParts(
                lock,
                store,
                opened.live(),
                indexer,
                Maintenance.of(new LibrarySnapshot.Parts(folder, store, indexer, opened.live())),
                () -> indexer.settled(() -> store.compact(indexer.applied())),
                opened.mended());
    }

    /** The parts of a library that other processes may have open, too. */
    static LibraryParts of(SharedLibrary shared, int commitDocuments) throws IOException {
        DocumentStore store = new DocumentStore(
                new DocumentFiles(shared.blobs()), new Catalog(), new SharedJournal(shared.catalog()));
        store.follow();
        // Never left: whoever opened the index closes it.
        LiveIndex live = new LiveIndex(new Generation(Path.of(""), shared.index()));
        SharedIndexer indexer = new SharedIndexer(store, shared, commitDocuments);
        return new LibraryParts(() -> {}, store, live, indexer, Maintenance.SHARED, () -> {}, List.of());
    }
}
