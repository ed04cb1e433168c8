package vn.chitieu.index.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.index.copy.AlikeTexts;
import vn.chitieu.index.copy.IdSets;
import vn.chitieu.index.copy.Signature;
import vn.chitieu.index.model.IndexedDocument;

/** The documents of a library, as the entries of its catalog add up to them. For one thread at a time. */
final class Catalog {

    private final NavigableMap<String, StoredDocument> documents = new TreeMap<>();
    private final Map<String, String> byOriginal = new HashMap<>();
    private final IdSets<String> byDocumentId = new IdSets<>();
    private final IdSets<Long> groups = new IdSets<>();
    private final AlikeTexts alike = new AlikeTexts();

    /** Follows an entry; gives the ids of the documents that are other than before, or are shown otherwise. */
    Set<String> apply(CatalogLine line) {
        return line.put() != null ? put(line.put()) : line.remove() != null ? remove(line.remove()) : Set.of();
    }

    /** Ids of the documents that will be other than before, or be shown otherwise, when this one is put. */
    Set<String> changedBy(StoredDocument document) {
        Set<String> changed = changedBy(document.id());
        changed.addAll(groups.get(document.group()));
        return changed;
    }

    /** Ids of the documents that will be other than before, or be shown otherwise, when the one of an id is removed. */
    Set<String> changedBy(String id) {
        Set<String> changed = new LinkedHashSet<>();
        changed.add(id);
        StoredDocument old = documents.get(id);
        if (old != null) {
            changed.addAll(groups.get(old.group()));
        }
        return changed;
    }

    Set<String> put(StoredDocument document) {
        Set<String> changed = remove(document.id());
        String id = document.id();
        documents.put(id, document);
        byOriginal.put(document.original(), id);
        byDocumentId.add(document.documentId(), id);
        groups.add(document.group(), id);
        alike.put(id, document.signature());
        changed.addAll(groups.get(document.group()));
        return changed;
    }

    Set<String> remove(String id) {
        Set<String> changed = new LinkedHashSet<>();
        changed.add(id);
        StoredDocument old = documents.remove(id);
        if (old == null) {
            return changed;
        }
        changed.addAll(groups.get(old.group()));
        byOriginal.remove(old.original(), id);
        byDocumentId.remove(old.documentId(), id);
        groups.remove(old.group(), id);
        alike.remove(id);
        return changed;
    }

    @Nullable
    StoredDocument get(String id) {
        return documents.get(id);
    }

    /** All documents by id. */
    List<StoredDocument> all() {
        return List.copyOf(documents.values());
    }

    /** All documents in the order in which they were first loaded. */
    List<StoredDocument> loaded() {
        List<StoredDocument> all = new ArrayList<>(documents.values());
        all.sort(Comparator.comparingLong(StoredDocument::first));
        return all;
    }

    int size() {
        return documents.size();
    }

    /** The document that was loaded from a file of this digest. */
    @Nullable
    StoredDocument ofOriginal(String sha256) {
        String id = byOriginal.get(sha256);
        return id == null ? null : documents.get(id);
    }

    /** The documents whose extraction has this id. */
    List<StoredDocument> ofDocumentId(String documentId) {
        return byDocumentId.get(documentId).stream().map(documents::get).toList();
    }

    /** The document that a load replaces: that of the same file, or else of the same id and file name; null for none. */
    @Nullable
    StoredDocument replaced(DocumentFacts facts) {
        StoredDocument same = ofOriginal(facts.source().sha256());
        return same != null
                ? same
                : ofDocumentId(facts.id()).stream()
                        .filter(document ->
                                document.name().equals(facts.source().name()))
                        .findFirst()
                        .orElse(null);
    }

    /** Documents that may have the same text, the likeliest first. */
    List<StoredDocument> like(Signature signature) {
        return alike.like(signature).stream().map(documents::get).toList();
    }

    /** The copies of a document with itself, the shown one first. */
    List<StoredDocument> copies(StoredDocument document) {
        return groups.get(document.group()).stream()
                .map(documents::get)
                .sorted(StoredDocument.SHOWN_FIRST)
                .toList();
    }

    /** An id that is free. */
    String free(String documentId) {
        return IndexedDocument.freeId(documentId, documents::containsKey);
    }
}
