package vn.chitieu.app.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/**
 * A target of one plan and the one that stands for it in another plan.
 *
 * @param one in the first plan, or null where it is new
 * @param other in the other plan, or null where it was dropped
 * @param likeness how much of the words of both is the same, 0 to 1; 0 where one is missing
 */
public record PlanPair(
        PlanStatus status, @Nullable Target one, @Nullable Target other, double likeness) {

    public PlanPair {
        if (one == null && other == null) {
            throw new IllegalArgumentException("a pair needs a target");
        }
    }

    static PlanPair dropped(Target target) {
        return new PlanPair(PlanStatus.DROPPED, target, null, 0);
    }

    static PlanPair added(Target target) {
        return new PlanPair(PlanStatus.NEW, null, target, 0);
    }

    /** The one that is there; the first where both are. */
    public Target either() {
        return one == null ? Objects.requireNonNull(other) : one;
    }
}
