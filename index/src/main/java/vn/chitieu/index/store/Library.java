package vn.chitieu.index.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.ClauseIndex;

/**
 * A library, open for loading: originals, extractions and the index of their clauses, in a folder of this process, or
 * shared with others. What it acknowledges survives a power cut; what a crash left behind is mended, in a folder when it is
 * opened, of a shared one by the processes that live. Everything it throws for the system's sake is a
 * {@link LibraryException}. Thread-safe: loads of several threads share the time that the disk takes.
 */
public final class Library implements AutoCloseable {

    private final LibraryParts parts;
    private final DocumentStore store;
    private final LiveIndex live;
    private final Indexing indexer;
    private final Housekeeping housekeeping;
    /** Held by what needs files to stay: snapshots, checks, rebuilding, collecting. */
    private final ReentrantLock maintenance = new ReentrantLock();

    private Library(LibraryParts parts, LibrarySettings settings) {
        this.parts = parts;
        this.store = parts.store();
        this.live = parts.live();
        this.indexer = parts.indexer();
        this.housekeeping = new Housekeeping(settings, indexer, this::compact);
    }

    /** Something that the system may refuse. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T told(Work<T> work) throws LibraryException {
        try {
            return work.run();
        } catch (IOException e) {
            throw LibraryException.of(e);
        } catch (IllegalStateException e) {
            throw LibraryException.ofClosedIndex(e);
        }
    }

    /**
     * Opens a library, or makes one in a folder that is empty or not there. Only one process at a time has it open.
     *
     * @throws LibraryException if the folder holds something else, is in use, damaged, newer than this program, or cannot
     *     be written
     */
    public static Library open(Path home, LibrarySettings settings) throws LibraryException {
        return told(() -> {
            LibraryFolder folder = new LibraryFolder(home);
            if (!folder.holdsLibrary()) {
                folder.requireUnused();
            }
            DurableFiles.makeFolder(home);
            LibraryLock lock = LibraryLock.take(folder.lock());
            try {
                LibraryOpening.Opened opened = new LibraryOpening(folder, settings).open();
                return begun(new Library(LibraryParts.ofFolder(lock, folder, opened), settings));
            } catch (IOException | IllegalStateException e) {
                lock.close();
                throw e;
            }
        });
    }

    /**
     * Opens a library that other processes may have open, too.
     *
     * @param settings of which the index takes none
     * @throws LibraryException if its catalog cannot be read
     */
    public static Library open(SharedLibrary shared, LibrarySettings settings) throws LibraryException {
        return told(() -> begun(new Library(LibraryParts.of(shared, settings.commitDocuments()), settings)));
    }

    private static Library begun(Library library) {
        library.housekeeping.start();
        return library;
    }

    /**
     * Makes sure that there is a library.
     *
     * @throws LibraryException if there is none in the folder
     */
    public static void requireThere(Path home) throws LibraryException {
        if (!new LibraryFolder(home).holdsLibrary()) {
            throw new LibraryException(LibraryCode.NO_LIBRARY, home.toString());
        }
    }

    /** What opening it had to mend; empty after an orderly close. */
    public List<Finding> mended() {
        return parts.mended();
    }

    /** Whether a file of this SHA-256 digest, in lower-case hexadecimal, is loaded already; gives the document's id. */
    public Optional<String> loaded(String sha256) {
        return Optional.ofNullable(store.catalog().ofOriginal(sha256)).map(StoredDocument::id);
    }

    /** Id of the document that a load of these facts replaces; of a new one, the id that is free for it now. */
    public String idOf(DocumentFacts facts) {
        return store.catalog().idOf(facts);
    }

    /**
     * Loads a file. When this returns, the document survives a power cut, and within a moment it is found.
     *
     * @throws LibraryException if it could not be loaded; whatever was acknowledged before stands
     */
    public Loaded load(LoadedFile file) throws LibraryException {
        return told(() -> {
            DocumentStore.Stored stored = store.store(file);
            store.force(stored.seq());
            indexer.applyThrough(stored.seq());
            return stored.loaded();
        });
    }

    /**
     * Removes a document; its files go with {@link #collect}. A copy of it that was hidden is shown from then on.
     *
     * @throws LibraryException if there is no such document
     */
    public void remove(String id) throws LibraryException {
        told(() -> {
            long seq = store.remove(id);
            store.force(seq);
            indexer.applyThrough(seq);
            return id;
        });
    }

    /** Learns at once what other processes loaded and removed, of which it hears by itself within a second. */
    public void follow() throws LibraryException {
        told(() -> {
            store.follow();
            return store;
        });
    }

    /** All documents, by id. */
    public List<LibraryDocument> documents() {
        return store.catalog().documents();
    }

    /** The extraction of a document. */
    public Extraction extraction(String id) throws LibraryException {
        return told(() -> store.files().extraction(known(id)));
    }

    /** The file that a document was loaded from; the caller closes it. */
    public InputStream original(String id) throws LibraryException {
        return told(() -> store.files().original(known(id)));
    }

    private StoredDocument known(String id) throws LibraryException {
        StoredDocument document = store.catalog().get(id);
        if (document == null) {
            throw new LibraryException(LibraryCode.NO_DOCUMENT, id);
        }
        return document;
    }

    /** The index for searching, good until the library is closed, whatever is rebuilt meanwhile. */
    public ClauseIndex index() {
        return live;
    }

    /** Makes all that is acknowledged visible to searches at once. */
    public void refresh() throws LibraryException {
        told(() -> {
            indexer.refresh();
            return live;
        });
    }

    /**
     * Makes the index anew from the extractions, while searches and loads go on with the old one.
     *
     * @param progress hears of each document
     */
    public void rebuild(RebuildProgress progress) throws LibraryException {
        maintained(() -> {
            indexer.rebuild(progress);
            return live;
        });
    }

    /**
     * Copies the library as it is at one moment, while searches and loads go on. The copy is verified as it is made and
     * appears under its name when it is whole.
     *
     * @param into a folder that is empty or not there
     * @param companions what is copied with it
     * @return number of documents in the copy
     */
    public int snapshot(Path into, List<Companion> companions) throws LibraryException {
        return maintained(() -> parts.maintenance().snapshot(into, companions));
    }

    /**
     * Makes a library of a snapshot, which is verified first, with the companions that it has.
     *
     * @param home a folder that is not there, is empty or holds a library without documents and without companions
     * @return number of files
     */
    public static int restore(Path snapshot, Path home) throws LibraryException {
        return told(() -> LibraryRestore.run(snapshot, home));
    }

    /** Compares everything with everything: files with their digests, catalog, index. Searches and loads go on. */
    public List<Finding> check() throws LibraryException {
        return maintained(() -> parts.maintenance().check());
    }

    /** Deletes files that no document needs any more; gives their number. Of a shared library they stay. */
    public int collect() throws LibraryException {
        return maintained(() -> parts.maintenance().collect());
    }

    private <T> T maintained(Work<T> work) throws LibraryException {
        maintenance.lock();
        try {
            return told(work);
        } finally {
            maintenance.unlock();
        }
    }

    /** Shortens a catalog that is mostly of documents that are gone, unless something needs it as it is. */
    private void compact() throws IOException {
        if (store.mostlyDead() && maintenance.tryLock()) {
            try {
                parts.compaction().run();
            } finally {
                maintenance.unlock();
            }
        }
    }

    /** Commits the index and ends; a search that is under way ends first. */
    @Override
    public void close() throws LibraryException {
        told(() -> {
            housekeeping.close();
            Closeable lock = parts.lock();
            try (lock;
                    store) {
                indexer.close();
            }
            return lock;
        });
    }

    /** What stopped the work behind the scenes, if anything did; loads fail for the same reason. */
    public Optional<LibraryException> failure() {
        @Nullable IOException failure = housekeeping.failure();
        return Optional.ofNullable(failure).map(LibraryException::of);
    }
}
