package vn.chitieu.app.web.document;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.LibraryDocument;

/**
 * What the page of a document shows; all texts are fit to be shown. Immutable.
 *
 * @param heading type and number, or the file name
 * @param facts in their order
 * @param copies other files of the same document, or the one that is shown instead of this
 * @param outline the outermost clauses of the clause tree
 * @param text written by {@link DocumentText}
 * @param cite the document as it is cited
 * @param pictured whether pages can be shown as pictures
 */
public record DocumentView(
        LibraryDocument document,
        String heading,
        @Nullable String title,
        List<Fact> facts,
        List<LibraryDocument> copies,
        List<Branch> outline,
        List<TargetCard> targets,
        List<ConflictView> conflicts,
        List<Cited> citations,
        List<Notice> notices,
        Content text,
        String cite,
        boolean pictured) {

    public DocumentView {
        facts = List.copyOf(facts);
        copies = List.copyOf(copies);
        outline = List.copyOf(outline);
        targets = List.copyOf(targets);
        conflicts = List.copyOf(conflicts);
        citations = List.copyOf(citations);
        notices = List.copyOf(notices);
    }

    /** A fact and the key of its name. */
    public record Fact(String key, String value) {}

    /** A clause in the clause tree. */
    public record Branch(String id, String name, String words, List<Branch> inner) {}

    /**
     * A citation.
     *
     * @param text as it stands in the document
     * @param href the document in the library, or a search for it
     * @param loaded whether the library has it
     */
    public record Cited(String text, String href, boolean loaded) {}

    /**
     * A diagnostic.
     *
     * @param meaning what the code means
     * @param passage id of the clause that it is about, or null
     */
    public record Notice(
            String code,
            String severity,
            String meaning,
            String detail,
            @Nullable String passage) {}

    /** A passage of a conflict and the words around it. */
    public record Side(String target, String value, String cite, String before, String quote, String after) {}

    /** Mentions that disagree. */
    public record ConflictView(String id, String field, List<Side> sides) {

        public ConflictView {
            sides = List.copyOf(sides);
        }
    }

    /** What views are made of. */
    record Parts(
            String id,
            Extraction extraction,
            CitationText citations,
            List<Cited> cited,
            Messages messages,
            boolean pictured) {}
}
