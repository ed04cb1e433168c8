package vn.chitieu.index.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;

/** The catalog as it is now, and what changed in it that the index has not drained yet. Thread-safe. */
final class LiveCatalog {

    private final Catalog catalog;
    /** Ids of changed documents, with the extraction where it is at hand. */
    private Map<String, Optional<AtHand>> changes = new LinkedHashMap<>();
    /** Up to where the changes reach. */
    private CatalogPosition reached;
    /** What changes while somebody watches; null where nobody does. */
    private @Nullable Set<String> watched;

    LiveCatalog(Catalog catalog, CatalogPosition reached) {
        this.catalog = catalog;
        this.reached = reached;
    }

    /** Changes that the index does not have yet, and the place in the catalog up to which they reach. */
    record Changes(Map<String, Optional<AtHand>> documents, CatalogPosition position) {}

    /** An extraction that need not be read, and the digest that it is stored under. */
    record AtHand(String sha256, Extraction extraction) {}

    /** For deciding on the next change, by the one who makes it and therefore knows that there is no other. */
    Catalog forChange() {
        return catalog;
    }

    /** Notes an entry of another process, which indexes what it changed. */
    synchronized void follow(CatalogLine line) {
        watch(catalog.apply(line));
    }

    synchronized void put(StoredDocument document, Extraction extraction, CatalogPosition position) {
        changed(catalog.put(document), position);
        changes.put(document.id(), Optional.of(new AtHand(document.extraction(), extraction)));
    }

    synchronized void remove(String id, CatalogPosition position) {
        changed(catalog.remove(id), position);
        changes.put(id, Optional.empty());
    }

    private void changed(Set<String> ids, CatalogPosition position) {
        again(ids);
        watch(ids);
        reached = position;
    }

    /** Lets documents be drained once more. */
    synchronized void again(Set<String> ids) {
        ids.forEach(id -> changes.putIfAbsent(id, Optional.empty()));
    }

    private void watch(Set<String> changed) {
        if (watched != null) {
            watched.addAll(changed);
        }
    }

    /** Begins to collect what changes, whoever changes it, until {@link #endWatch}. */
    synchronized Set<String> watch() {
        Set<String> begun = ConcurrentHashMap.newKeySet();
        watched = begun;
        return begun;
    }

    synchronized void endWatch() {
        watched = null;
    }

    /** The changes since the last call, at most once each. */
    synchronized Changes drain() {
        Changes drained = new Changes(changes, reached);
        changes = new LinkedHashMap<>();
        return drained;
    }

    /** Ids of the documents whose changes have not been drained yet. */
    synchronized Set<String> undrained() {
        return Set.copyOf(changes.keySet());
    }

    synchronized CatalogPosition position() {
        return reached;
    }

    /** Whether a file of this digest is loaded. */
    synchronized @Nullable StoredDocument ofOriginal(String sha256) {
        return catalog.ofOriginal(sha256);
    }

    synchronized @Nullable StoredDocument get(String id) {
        return catalog.get(id);
    }

    /** A document with its copies, the shown one first; empty where there is none of this id. */
    synchronized List<StoredDocument> withCopies(String id) {
        StoredDocument document = catalog.get(id);
        return document == null ? List.of() : catalog.copies(document);
    }

    synchronized List<StoredDocument> all() {
        return catalog.all();
    }

    synchronized List<LibraryDocument> documents() {
        return DocumentList.of(catalog);
    }

    /** Id of the document that a load of these facts replaces, or else makes. */
    synchronized String idOf(DocumentFacts facts) {
        StoredDocument replaced = catalog.replaced(facts);
        return replaced == null ? catalog.free(facts.id()) : replaced.id();
    }
}
