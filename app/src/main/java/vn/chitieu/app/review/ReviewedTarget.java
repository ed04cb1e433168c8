package vn.chitieu.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetSpans;

/** Copies of targets that differ in who made them or where they stand. */
final class ReviewedTarget {

    /** Who made a target that was reviewed. */
    static final String BY = "review";

    private ReviewedTarget() {}

    /** The same under this id, made by review, and certain. */
    static Target of(Target target, String id) {
        return copy(target, id, 1, BY, Standing.of(target));
    }

    /** The same at another place. */
    static Target at(Target target, Standing standing) {
        return copy(target, target.id(), target.confidence(), target.by(), standing);
    }

    /** Where a target and its parts stand. */
    record Standing(
            String clause,
            String path,
            int start,
            int end,
            TargetSpans spans,
            List<TargetAgency> lead,
            List<TargetAgency> coordinating) {

        static Standing of(Target target) {
            return new Standing(
                    target.clause(),
                    target.path(),
                    target.start(),
                    target.end(),
                    target.spans(),
                    target.lead(),
                    target.coordinating());
        }
    }

    /** Spans moved by a distance; what stood outside the passage is not known to have moved with it. */
    static TargetSpans moved(Target target, int distance) {
        TargetSpans spans = target.spans();
        Span passage = new Span(target.start(), target.end());
        return new TargetSpans(
                moved(spans.indicator(), passage, distance),
                moved(spans.value(), passage, distance),
                moved(spans.unit(), passage, distance),
                moved(spans.time(), passage, distance));
    }

    private static @Nullable Span moved(@Nullable Span span, Span passage, int distance) {
        if (span == null || distance == 0) {
            return span;
        }
        return passage.covers(span) ? new Span(span.start() + distance, span.end() + distance) : null;
    }

    private static Target copy(Target target, String id, double confidence, String by, Standing at) {
        return new Target(
                id,
                at.clause,
                at.path,
                target.kind(),
                target.indicator(),
                target.indicatorId(),
                target.parent(),
                target.comparator(),
                target.value(),
                target.upper(),
                target.change(),
                target.unit(),
                target.time(),
                at.lead,
                at.coordinating,
                target.quote(),
                at.start,
                at.end,
                at.spans,
                confidence,
                by,
                target.mentionOf());
    }
}
