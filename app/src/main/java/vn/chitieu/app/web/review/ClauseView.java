package vn.chitieu.app.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.ReviewedDocument;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/** The clause in which somebody looks for a target that was missed, and the way to the others. */
public final class ClauseView {

    private static final int LONGEST = 90;

    private final ReviewedDocument document;
    private final List<Clause> clauses;
    private final int at;

    /**
     * A place to choose.
     *
     * @param name label and the first words
     */
    public record Choice(String id, String name) {}

    ClauseView(ReviewedDocument document, String clause) {
        this.document = document;
        this.clauses = document.base().clauses().stream()
                .filter(each -> each.repeatOf() == null)
                .toList();
        int found = 0;
        for (int i = 0; i < clauses.size(); i++) {
            found = clauses.get(i).id().equals(clause) ? i : found;
        }
        this.at = found;
    }

    /** The clause that is shown; null where the document has none. */
    public @Nullable Clause clause() {
        return clauses.isEmpty() ? null : clauses.get(at);
    }

    public @Nullable String previous() {
        return at > 0 ? clauses.get(at - 1).id() : null;
    }

    public @Nullable String next() {
        return at + 1 < clauses.size() ? clauses.get(at + 1).id() : null;
    }

    /** Its text, in which the targets that are known are marked. */
    public PassageText passage() {
        Extraction extraction = document.base();
        Clause clause = clause();
        int start = clause == null ? 0 : clause.start();
        int end = clause == null ? extraction.text().length() : clause.end();
        Map<String, Span> known = new java.util.TreeMap<>();
        int number = 0;
        for (Target target : document.reviewed().extraction().targets()) {
            if (start <= target.start() && target.end() <= end) {
                known.put(PassageText.KNOWN + number++, new Span(target.start(), target.end()));
            }
        }
        return PassageText.of(extraction, clause, new Span(start, start), new PassageText.Marks(known));
    }

    /** All clauses. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Clause clause : clauses) {
            String text = document.base().text();
            int end = Math.min(clause.end(), clause.start() + LONGEST);
            String words =
                    text.substring(clause.start(), end).replaceAll("\\s+", " ").strip();
            choices.add(new Choice(clause.id(), ExactText.of(clause.path() + " – " + words)));
        }
        return choices;
    }
}
