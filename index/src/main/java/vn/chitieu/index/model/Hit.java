package vn.chitieu.index.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/**
 * A clause or a target that was found.
 *
 * @param documentId id of the document in the library
 * @param document what the document says about itself
 * @param clause the clause, or the one that the target stands in; its offsets are those of the canonical text
 * @param target the target, or null where a clause was found
 * @param headings headings of the clauses above, outermost first
 * @param text own text of the clause, or the quote of the target
 * @param marks what of the text was found: offsets in {@code text}, in order, not overlapping
 * @param copies ids of other copies of the document in the library
 * @param score relevance; comparable within one answer only
 * @param explanation why it stands where it stands, where that was asked for
 */
public record Hit(
        String documentId,
        DocumentFacts document,
        Clause clause,
        @Nullable Target target,
        List<String> headings,
        String text,
        List<Span> marks,
        List<String> copies,
        double score,
        @Nullable Explanation explanation) {

    public Hit {
        headings = List.copyOf(headings);
        marks = List.copyOf(marks);
        copies = List.copyOf(copies);
    }
}
