package vn.chitieu.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.copy.Shingles;
import vn.chitieu.index.model.IndexedDocument;

/** The part of a library that is not derived: catalog, originals and extractions. Thread-safe. */
final class DocumentStore implements AutoCloseable {

    /** A catalog of fewer entries is not worth the trouble. */
    private static final int COMPACTED_FROM = 250;

    private final DocumentFiles files;
    private final Journal journal;
    private final LiveCatalog live;
    /** For deciding on the next change; read only by the one who makes it. */
    private final Catalog catalog;

    private final CopySearch copies;
    /** Held by loads from their first file to their catalog entry, so that no file of theirs is collected. */
    private final ReadWriteLock collecting = new ReentrantReadWriteLock();

    /** Held by whoever changes the catalog, from deciding how until it is changed. */
    private final ReentrantLock changing = new ReentrantLock();

    DocumentStore(DocumentFiles files, Catalog catalog, Journal journal) {
        this.files = files;
        this.live = new LiveCatalog(catalog, journal.position());
        this.catalog = live.forChange();
        this.journal = journal;
        this.copies = new CopySearch(catalog, this::shingles);
    }

    /** Learns what other processes appended; what they changed is theirs to index. */
    void follow() throws IOException {
        changing.lock();
        try {
            journal.follow(live::follow);
        } finally {
            changing.unlock();
        }
    }

    DocumentFiles files() {
        return files;
    }

    /** The catalog as it is now. */
    LiveCatalog catalog() {
        return live;
    }

    /** Stores a file; acknowledged when {@link #force} has returned for the number of its entry. */
    Stored store(LoadedFile file) throws IOException {
        String sha256 = file.extraction().document().source().sha256();
        if (!file.again()) {
            StoredDocument same = live.ofOriginal(sha256);
            if (same != null) {
                return new Stored(
                        new Loaded(same.id(), LoadOutcome.ALREADY_LOADED, null),
                        live.position().seq());
            }
        }
        Shingles shingles = Shingles.of(file.extraction().text());
        collecting.readLock().lock();
        try {
            String original = files.putOriginal(file.original());
            if (!original.equals(sha256)) {
                throw new LibraryException(
                        LibraryCode.FILE_CHANGED,
                        file.extraction().document().source().name());
            }
            String extraction = files.putExtraction(file.extraction());
            StoredDocument draft = draft(file, extraction, shingles);
            return note(draft, file, shingles);
        } finally {
            collecting.readLock().unlock();
        }
    }

    /** What {@link #store} did, and the number of the last entry that it depends on. */
    record Stored(Loaded loaded, long seq) {}

    private static StoredDocument draft(LoadedFile file, String extraction, Shingles shingles) {
        DocumentFacts facts = file.extraction().document();
        return new StoredDocument(
                "",
                facts.id(),
                facts.number(),
                facts.title(),
                facts.issuer(),
                facts.issuedOn(),
                facts.period(),
                facts.source().name(),
                facts.source().sha256(),
                extraction,
                facts.source().ocr(),
                file.extraction().clauses().size(),
                file.extraction().targets().size(),
                file.loadedAt(),
                shingles.signature(),
                0,
                0);
    }

    /** An entry that was appended and is to be followed, if any, and what to answer. */
    private record Noted(Stored stored, @Nullable StoredDocument put, CatalogPosition position) {}

    private Stored note(StoredDocument draft, LoadedFile file, Shingles shingles) throws IOException {
        changing.lock();
        try {
            Noted noted = journal.alone(live::follow, () -> append(draft, file, shingles));
            if (noted.put() != null) {
                live.put(noted.put(), file.extraction(), noted.position());
            }
            return noted.stored();
        } finally {
            changing.unlock();
        }
    }

    private Noted append(StoredDocument draft, LoadedFile file, Shingles shingles) throws IOException {
        StoredDocument same = catalog.ofOriginal(draft.original());
        if (same != null && !file.again()) {
            CatalogPosition there = journal.position();
            Loaded loaded = new Loaded(same.id(), LoadOutcome.ALREADY_LOADED, null);
            return new Noted(new Stored(loaded, there.seq()), null, there);
        }
        StoredDocument replaced = catalog.replaced(file.extraction().document());
        String id = replaced == null ? catalog.free(draft.documentId()) : replaced.id();
        long first = replaced == null ? journal.next() : replaced.first();
        StoredDocument named = draft.as(id, first, first);
        Optional<StoredDocument> other = copies.copyOf(named, shingles);
        StoredDocument whole =
                named.as(id, first, other.map(StoredDocument::group).orElseGet(() -> group(named)));
        Optional<String> shown = other.map(copy -> shownBeside(copy, id));
        CatalogPosition position = journal.put(whole, catalog.changedBy(whole));
        LoadOutcome outcome =
                replaced != null ? LoadOutcome.REPLACED : shown.isPresent() ? LoadOutcome.COPY : LoadOutcome.NEW;
        return new Noted(new Stored(new Loaded(id, outcome, shown.orElse(null)), position.seq()), whole, position);
    }

    /** A group of its own. One that was the first of a group and is its copy no more must not stay in it. */
    private long group(StoredDocument document) {
        boolean alone =
                catalog.copies(document).stream().allMatch(copy -> copy.id().equals(document.id()));
        return alone ? document.first() : journal.next();
    }

    private String shownBeside(StoredDocument copy, String id) {
        return catalog.copies(copy).stream()
                .map(StoredDocument::id)
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElse(copy.id());
    }

    /** Removes a document; acknowledged as a load is. */
    long remove(String id) throws IOException {
        changing.lock();
        try {
            CatalogPosition position = journal.alone(live::follow, () -> {
                if (catalog.get(id) == null) {
                    throw new LibraryException(LibraryCode.NO_DOCUMENT, id);
                }
                return journal.remove(id, catalog.changedBy(id));
            });
            live.remove(id, position);
            return position.seq();
        } finally {
            changing.unlock();
        }
    }

    /** Returns when all entries up to this one survive a power cut. */
    void force(long seq) throws IOException {
        journal.force(seq);
    }

    /** Puts a document into an index as it is now, or removes it there, where it is no more. */
    void write(String id, Optional<LiveCatalog.AtHand> atHand, ClauseIndex index) throws IOException {
        IndexedDocument document;
        try {
            document = indexed(id, atHand);
        } catch (LibraryException e) {
            if (e.code() != LibraryCode.BLOB_DAMAGED) {
                throw e;
            }
            // One document that cannot be read must not keep the others from being found; a check tells of it.
            document = null;
        }
        if (document == null) {
            index.remove(id);
        } else {
            index.put(document);
        }
    }

    private @Nullable IndexedDocument indexed(String id, Optional<LiveCatalog.AtHand> atHand) throws IOException {
        List<StoredDocument> all = live.withCopies(id);
        StoredDocument document =
                all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (document == null) {
            return null;
        }
        List<String> others =
                new ArrayList<>(all.stream().map(StoredDocument::id).toList());
        boolean shown = others.get(0).equals(id);
        String copyOf = shown ? null : others.get(0);
        others.remove(id);
        String sha256 = document.extraction();
        Optional<LiveCatalog.AtHand> same =
                atHand.filter(known -> known.sha256().equals(sha256));
        Extraction extraction = same.isPresent() ? same.get().extraction() : files.extraction(document);
        return new IndexedDocument(id, extraction, copyOf, shown ? others : List.of());
    }

    /** A damaged extraction must not hinder the load of another file; a check tells of it. */
    private Shingles shingles(StoredDocument document) throws IOException {
        try {
            return Shingles.of(files.extraction(document).text());
        } catch (LibraryException e) {
            return Shingles.of("");
        }
    }

    /** Documents and the length of the catalog that tells of them, of one moment. */
    Moment moment() throws IOException {
        changing.lock();
        try {
            journal.force(journal.position().seq());
            return new Moment(live.all(), journal.length());
        } finally {
            changing.unlock();
        }
    }

    /** The library at one moment. */
    record Moment(List<StoredDocument> documents, long catalogLength) {}

    /** Whether compaction would make the catalog much shorter. */
    boolean mostlyDead() {
        return journal.lines() > COMPACTED_FROM
                && journal.lines() > 2L * live.all().size();
    }

    /**
     * Writes the catalog anew with the documents that there are, unless it goes beyond this place, where an index has
     * been committed: entries behind it are still needed.
     */
    void compact(CatalogPosition covered) throws IOException {
        changing.lock();
        try {
            if (journal.position().equals(covered)) {
                journal.compact(catalog.loaded());
            }
        } finally {
            changing.unlock();
        }
    }

    /** The stored files that no document needs. */
    List<DocumentFiles.BlobFile> unneeded() throws IOException {
        collecting.writeLock().lock();
        try {
            return files.unneeded(live.all());
        } finally {
            collecting.writeLock().unlock();
        }
    }

    /** Deletes files that no document needs; gives their number. */
    int collect() throws IOException {
        collecting.writeLock().lock();
        try {
            List<DocumentFiles.BlobFile> unneeded = files.unneeded(live.all());
            for (DocumentFiles.BlobFile file : unneeded) {
                file.store().delete(file.sha256());
            }
            return unneeded.size();
        } finally {
            collecting.writeLock().unlock();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
