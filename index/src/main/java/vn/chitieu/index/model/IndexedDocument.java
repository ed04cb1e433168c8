package vn.chitieu.index.model;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;

/**
 * A document to index.
 *
 * @param id id in the library: that of the extraction, made different where the library holds several copies
 * @param copyOf id of the copy that is shown instead of this one, or null for the one that is shown
 * @param copies ids of the other copies, where this is the one that is shown
 */
public record IndexedDocument(
        String id, Extraction extraction, @Nullable String copyOf, List<String> copies) {

    public IndexedDocument {
        copies = List.copyOf(copies);
    }

    /** An id that is free: that of the extraction, else with the first number from 2 that makes it so. */
    public static String freeId(String documentId, Predicate<String> taken) {
        String id = documentId;
        for (int i = 2; taken.test(id); i++) {
            id = documentId + "-" + i;
        }
        return id;
    }

    /** A document of which the library has one copy. */
    public static IndexedDocument of(Extraction extraction) {
        return new IndexedDocument(extraction.document().id(), extraction, null, List.of());
    }
}
