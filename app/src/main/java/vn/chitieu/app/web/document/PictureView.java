package vn.chitieu.app.web.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.index.store.LibraryDocument;

/**
 * A page as a picture with a passage marked. Immutable.
 *
 * @param heading the document
 * @param page from 1
 * @param pages number of pages
 * @param source address of the picture
 * @param width of the picture, 0 where there is none
 * @param boxes of the passage
 * @param note key of what is said about the passage, or null where nothing is to be said
 * @param passage the words that were looked for; empty where none were
 * @param back where the passage stands in the text
 * @param query of the address that names the passage, with its question mark
 */
public record PictureView(
        String heading,
        String document,
        int page,
        int pages,
        String source,
        int width,
        int height,
        List<PassageBoxes.Box> boxes,
        @Nullable String note,
        String passage,
        String back,
        String query) {

    private static final int LONGEST = 300;

    public PictureView {
        boxes = List.copyOf(boxes);
    }

    /** What to show. */
    public record Request(LibraryDocument document, Extraction extraction, int page) {

        /** The view with the passage of a target or a clause; null where none is asked for or there is none. */
        public PictureView view(@Nullable String target, @Nullable String clause, @Nullable PagePicture picture) {
            Span passage = passage(target, clause);
            List<PassageBoxes.Box> boxes = passage == null || picture == null ? List.of() : boxes(passage, picture);
            String query = target != null
                    ? "?target=" + Links.encoded(target)
                    : clause != null ? "?clause=" + Links.encoded(clause) : "";
            String id = document.id();
            return new PictureView(
                    DocumentViews.heading(extraction.document()),
                    id,
                    page,
                    extraction.pages().size(),
                    Links.page(id, page) + ".png",
                    picture == null ? 0 : picture.width(),
                    picture == null ? 0 : picture.height(),
                    boxes,
                    picture == null || passage == null ? null : note(picture, boxes),
                    passage == null ? "" : shortened(passage),
                    back(target, clause),
                    query);
        }

        private String back(@Nullable String target, @Nullable String clause) {
            return target != null
                    ? Links.target(document.id(), target)
                    : clause != null ? Links.clause(document.id(), clause) : Links.document(document.id());
        }

        private String shortened(Span passage) {
            String words = SafeText.of(passage.in(extraction.text())).text();
            return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
        }

        private @Nullable String note(PagePicture picture, List<PassageBoxes.Box> boxes) {
            boolean scan = extraction.pages().stream().anyMatch(each -> each.number() == page && each.ocr());
            if (boxes.isEmpty() && (scan || picture.words().isEmpty())) {
                return "document.picture.scan";
            }
            return boxes.isEmpty() ? "document.picture.notfound" : null;
        }

        private @Nullable Span passage(@Nullable String target, @Nullable String clause) {
            if (target != null) {
                return extraction.targets().stream()
                        .filter(each -> each.id().equals(target))
                        .map(Request::span)
                        .findFirst()
                        .orElse(null);
            }
            return extraction.clauses().stream()
                    .filter(each -> each.id().equals(clause))
                    .map(Request::span)
                    .findFirst()
                    .orElse(null);
        }

        private static Span span(Target target) {
            return new Span(target.start(), target.end());
        }

        private static Span span(Clause clause) {
            return new Span(clause.start(), clause.end());
        }

        /** Of a passage that runs over several pages, what stands on this one. */
        private List<PassageBoxes.Box> boxes(Span passage, PagePicture picture) {
            Page on = extraction.pages().stream()
                    .filter(each -> each.number() == page)
                    .findFirst()
                    .orElseThrow();
            int start = Math.max(passage.start(), on.start());
            int end = Math.min(passage.end(), on.end());
            if (start >= end) {
                return List.of();
            }
            double near = (double) (start - on.start()) / Math.max(1, on.end() - on.start());
            return PassageBoxes.of(extraction.text().substring(start, end), picture.words(), near);
        }
    }
}
