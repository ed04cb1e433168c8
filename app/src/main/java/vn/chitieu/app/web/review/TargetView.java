package vn.chitieu.app.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.ReviewItem;
import vn.chitieu.app.review.Status;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/**
 * What the page of one target shows.
 *
 * @param decisions on it, the latest first
 * @param undoable whether there is a decision to take back
 */
public record TargetView(
        ReviewItem item,
        int number,
        @Nullable String previous,
        @Nullable String next,
        PassageText passage,
        List<HistoryEntry> decisions,
        boolean undoable) {

    static TargetView of(ReviewOrder order, ReviewItem item) {
        Extraction extraction = order.document().base();
        Target target = item.subject();
        boolean lost = item.status() == Status.LOST;
        Clause clause = extraction.clauses().stream()
                .filter(each -> each.id().equals(target.clause()))
                .findFirst()
                .orElse(null);
        int length = extraction.text().length();
        Span passage = lost
                ? new Span(Math.min(target.start(), length), Math.min(target.start(), length))
                : new Span(target.start(), target.end());
        PassageText.Marks marks = lost ? new PassageText.Marks(java.util.Map.of()) : PassageText.Marks.of(target);
        return new TargetView(
                item,
                order.number(item),
                order.beside(item, -1),
                order.beside(item, 1),
                PassageText.of(extraction, clause, passage, marks),
                item.decisions().stream()
                        .map(HistoryEntry::of)
                        .sorted((one, other) -> Long.compare(
                                other.decision().id(), one.decision().id()))
                        .toList(),
                item.status() != Status.OPEN);
    }
}
