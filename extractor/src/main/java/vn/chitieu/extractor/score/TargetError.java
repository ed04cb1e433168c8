package vn.chitieu.extractor.score;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;

/**
 * One difference between annotation and extraction.
 *
 * @param category what is wrong
 * @param cause the category with what keeps the two nearest targets from agreeing, such as {@code MISS value} or
 *     {@code FIELD time,lead}
 * @param strict whether the strict score suffers
 * @param expected the annotated target; of a false target the nearest annotated one, if any
 * @param found the extracted target; of a missed one the nearest extracted one, if any
 */
public record TargetError(
        Category category,
        String cause,
        boolean strict,
        @Nullable TargetFacts expected,
        @Nullable TargetFacts found) {

    /** What is wrong. */
    public enum Category {
        /** An annotated target has no pair. */
        MISS,
        /** An extracted target has no pair. */
        SPURIOUS,
        /** A pair differs in a field. */
        FIELD
    }
}
