package vn.chitieu.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.copy.Shingles;
import vn.chitieu.index.model.IndexedDocument;

/**
 * The part of a library that is not derived: catalog, originals and extractions. Changes are kept for the index until
 * it {@link #drain}s them. Thread-safe.
 */
final class DocumentStore implements AutoCloseable {

    /** A catalog of fewer entries is not worth the trouble. */
    private static final int COMPACTED_FROM = 250;

    private final DocumentFiles files;
    private final CatalogJournal journal;
    private final Catalog catalog;
    private final CopySearch copies;
    /** Held by loads from their first file to their catalog entry, so that no file of theirs is collected. */
    private final ReadWriteLock collecting = new ReentrantReadWriteLock();

    /** Ids of changed documents, with the extraction where it is at hand. */
    private Map<String, Optional<Extraction>> changes = new LinkedHashMap<>();

    DocumentStore(LibraryFolder folder, Catalog catalog, CatalogJournal journal) {
        this.files = new DocumentFiles(folder);
        this.catalog = catalog;
        this.journal = journal;
        this.copies = new CopySearch(catalog, this::shingles);
    }

    /** Changes that the index does not have yet, and the place in the catalog up to which they reach. */
    record Changes(Map<String, Optional<Extraction>> documents, CatalogPosition position) {}

    DocumentFiles files() {
        return files;
    }

    /** Whether a file of this digest is loaded. */
    synchronized @Nullable StoredDocument ofOriginal(String sha256) {
        return catalog.ofOriginal(sha256);
    }

    /** Stores a file; acknowledged when {@link #force} has returned for the number of its entry. */
    Stored store(LoadedFile file) throws IOException {
        String sha256 = file.extraction().document().source().sha256();
        if (!file.again()) {
            StoredDocument same = ofOriginal(sha256);
            if (same != null) {
                return new Stored(
                        new Loaded(same.id(), LoadOutcome.ALREADY_LOADED, null),
                        position().seq());
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
                shingles.signature().encoded(),
                0,
                0);
    }

    private synchronized Stored note(StoredDocument draft, LoadedFile file, Shingles shingles) throws IOException {
        StoredDocument same = catalog.ofOriginal(draft.original());
        if (same != null && !file.again()) {
            return new Stored(
                    new Loaded(same.id(), LoadOutcome.ALREADY_LOADED, null),
                    journal.position().seq());
        }
        StoredDocument replaced = catalog.replaced(file.extraction().document());
        String id = replaced == null ? catalog.free(draft.documentId()) : replaced.id();
        long first = replaced == null ? journal.next() : replaced.first();
        StoredDocument named = draft.as(id, first, first);
        Optional<StoredDocument> other = copies.copyOf(named, shingles);
        StoredDocument whole =
                named.as(id, first, other.map(StoredDocument::group).orElseGet(() -> group(named)));
        Optional<String> shown = other.map(copy -> shownBeside(copy, id));
        long seq = journal.put(whole).seq();
        catalog.put(whole).forEach(changed -> changes.putIfAbsent(changed, Optional.empty()));
        changes.put(id, Optional.of(file.extraction()));
        LoadOutcome outcome =
                replaced != null ? LoadOutcome.REPLACED : shown.isPresent() ? LoadOutcome.COPY : LoadOutcome.NEW;
        return new Stored(new Loaded(id, outcome, shown.orElse(null)), seq);
    }

    /** Id of the document that a load of these facts replaces, or else makes. */
    synchronized String idOf(DocumentFacts facts) {
        StoredDocument replaced = catalog.replaced(facts);
        return replaced == null ? catalog.free(facts.id()) : replaced.id();
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
    synchronized long remove(String id) throws IOException {
        if (catalog.get(id) == null) {
            throw new LibraryException(LibraryCode.NO_DOCUMENT, id);
        }
        long seq = journal.remove(id).seq();
        catalog.remove(id).forEach(changed -> changes.putIfAbsent(changed, Optional.empty()));
        changes.put(id, Optional.empty());
        return seq;
    }

    /** Returns when all entries up to this one survive a power cut. */
    void force(long seq) throws IOException {
        journal.force(seq);
    }

    synchronized CatalogPosition position() {
        return journal.position();
    }

    /** The changes since the last call, at most once each. */
    synchronized Changes drain() {
        Changes drained = new Changes(changes, journal.position());
        changes = new LinkedHashMap<>();
        return drained;
    }

    /** Ids of the documents whose changes have not been drained yet. */
    synchronized Set<String> undrained() {
        return Set.copyOf(changes.keySet());
    }

    /** Puts a document into an index as it is now, or removes it there, where it is no more. */
    void write(String id, Optional<Extraction> atHand, ClauseIndex index) throws IOException {
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

    private @Nullable IndexedDocument indexed(String id, Optional<Extraction> atHand) throws IOException {
        StoredDocument document;
        List<String> others = new ArrayList<>();
        synchronized (this) {
            document = catalog.get(id);
            if (document == null) {
                return null;
            }
            catalog.copies(document).forEach(copy -> others.add(copy.id()));
        }
        boolean shown = others.get(0).equals(id);
        String copyOf = shown ? null : others.get(0);
        others.remove(id);
        Extraction extraction = atHand.isPresent() ? atHand.get() : files.extraction(document);
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

    synchronized @Nullable StoredDocument get(String id) {
        return catalog.get(id);
    }

    synchronized List<StoredDocument> all() {
        return catalog.all();
    }

    synchronized List<LibraryDocument> documents() {
        return DocumentList.of(catalog);
    }

    /** Documents and the length of the catalog that tells of them, of one moment. */
    synchronized Moment moment() throws IOException {
        journal.force(journal.position().seq());
        return new Moment(catalog.all(), journal.length());
    }

    /** The library at one moment. */
    record Moment(List<StoredDocument> documents, long catalogLength) {}

    /** Whether compaction would make the catalog much shorter. */
    synchronized boolean mostlyDead() {
        return journal.lines() > COMPACTED_FROM && journal.lines() > 2L * catalog.size();
    }

    /**
     * Writes the catalog anew with the documents that there are, unless it goes beyond this place, where an index has
     * been committed: entries behind it are still needed.
     */
    synchronized void compact(CatalogPosition covered) throws IOException {
        if (journal.position().equals(covered)) {
            journal.compact(catalog.loaded());
        }
    }

    /** The stored files that no document needs. */
    List<DocumentFiles.BlobFile> unneeded() throws IOException {
        collecting.writeLock().lock();
        try {
            return files.unneeded(all());
        } finally {
            collecting.writeLock().unlock();
        }
    }

    /** Deletes files that no document needs; gives their number. */
    int collect() throws IOException {
        collecting.writeLock().lock();
        try {
            List<DocumentFiles.BlobFile> unneeded = files.unneeded(all());
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
