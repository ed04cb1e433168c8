package vn.chitieu.extractor.score;

import java.util.Set;
import vn.chitieu.extractor.annotation.TargetFacts;

/**
 * An annotated target, the extracted one that answers it, and the fields in which they differ. Immutable.
 *
 * @param expectedIndex position among the annotated targets
 * @param foundIndex position among the extracted targets
 */
public record TargetPair(
        int expectedIndex, int foundIndex, TargetFacts expected, TargetFacts found, Set<TargetField> wrong) {

    /** Whether every strict field is right. */
    public boolean isStrict() {
        return wrong.stream().noneMatch(TargetField::isStrict);
    }
}
