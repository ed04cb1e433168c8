package vn.chitieu.app.review;

import java.util.List;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.LibraryDocument;

/**
 * A document under review.
 *
 * @param base the extraction as the extractor made it
 * @param history the decisions on it, oldest first
 */
public record ReviewedDocument(
        LibraryDocument document, Extraction base, ReviewedExtraction reviewed, List<Decision> history) {

    public ReviewedDocument {
        history = List.copyOf(history);
    }

    /** Changes when the text does. */
    public String textVersion() {
        return Integer.toHexString(base.text().hashCode());
    }

    /** How many targets still wait for somebody. */
    public long open() {
        return reviewed.items().stream().filter(item -> item.status().waits()).count();
    }

    /** How many were decided on. */
    public long done() {
        return reviewed.items().size() - open();
    }
}
