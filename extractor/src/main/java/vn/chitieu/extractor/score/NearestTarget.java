package vn.chitieu.extractor.score;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says why a target found no pair. Looks among the targets of the other side that have no pair either for the one that
 * comes nearest, and names the condition that the two fail; then among those with a pair for one of the same passage.
 */
final class NearestTarget {

    /** Below this likeness two targets have nothing to do with each other. */
    private static final double LEAST = 0.45;

    private NearestTarget() {}

    /** The nearest target and the condition it fails: kind, value, indicator, taken or alone. */
    record Reason(@Nullable FoldedTarget nearest, String condition) {}

    /** The targets of the other side, those without a pair and those with one. */
    record Others(List<FoldedTarget> unpaired, List<FoldedTarget> paired) {}

    /** Why an annotated target found no pair. */
    static Reason ofExpected(FoldedTarget expected, Others found) {
        FoldedTarget nearest = nearest(found.unpaired(), candidate -> likeness(expected, candidate));
        if (nearest != null) {
            return new Reason(nearest, condition(expected, nearest));
        }
        return samePassage(nearest(found.paired(), candidate -> inPassage(expected, candidate)));
    }

    /** Why a found target found no pair. */
    static Reason ofFound(FoldedTarget found, Others expected) {
        FoldedTarget nearest = nearest(expected.unpaired(), candidate -> likeness(candidate, found));
        if (nearest != null) {
            return new Reason(nearest, condition(nearest, found));
        }
        return samePassage(nearest(expected.paired(), candidate -> inPassage(candidate, found)));
    }

    private static Reason samePassage(@Nullable FoldedTarget nearest) {
        return new Reason(nearest, nearest == null ? "alone" : "taken");
    }

    private static @Nullable FoldedTarget nearest(
            List<FoldedTarget> candidates, ToDoubleFunction<FoldedTarget> likeness) {
        FoldedTarget nearest = null;
        double best = LEAST;
        for (FoldedTarget candidate : candidates) {
            double reached = likeness.applyAsDouble(candidate);
            if (reached > best) {
                best = reached;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static double inPassage(FoldedTarget expected, FoldedTarget found) {
        return expected.quotesOverlap(found) ? likeness(expected, found) : 0;
    }

    private static double likeness(FoldedTarget expected, FoldedTarget found) {
        double likeness = expected.indicatorF1(found);
        if (expected.quotesOverlap(found)) {
            likeness += 0.5;
        }
        if (expected.facts().value() != null && expected.sameValue(found)) {
            likeness += 0.3;
        }
        if (Objects.equals(expected.facts().clause(), found.facts().clause())) {
            likeness += 0.1;
        }
        return likeness;
    }

    private static String condition(FoldedTarget expected, FoldedTarget found) {
        if (expected.facts().kind() != found.facts().kind()) {
            return "kind";
        }
        return expected.sameValue(found) ? "indicator" : "value";
    }
}
