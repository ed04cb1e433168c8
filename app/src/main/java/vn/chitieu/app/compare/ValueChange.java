package vn.chitieu.app.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Target;

/**
 * Whether one value is higher than another. Single values are compared by their numbers, and where these are equal by
 * their comparators: above 50 is more than at least 50. A range is compared by both its bounds. Stateless, thread-safe.
 */
final class ValueChange {

    private ValueChange() {}

    /** What becomes of a target that gets another value. */
    static PlanStatus of(Target one, Target other) {
        BigDecimal before = one.value();
        BigDecimal after = other.value();
        if (before == null || after == null) {
            return before == null && after == null ? PlanStatus.KEPT : PlanStatus.CHANGED;
        }
        if (one.upper() != null || other.upper() != null) {
            return both(compare(lower(one), lower(other), true), compare(upper(one), upper(other), false));
        }
        int number = after.compareTo(before);
        return status(number != 0 ? number : strictness(other) - strictness(one));
    }

    /** Above a number is more than the number, below it is less. */
    private static int strictness(Target target) {
        if (target.comparator() == Comparator.GT) {
            return 1;
        }
        return target.comparator() == Comparator.LT ? -1 : 0;
    }

    private static PlanStatus status(int order) {
        if (order == 0) {
            return PlanStatus.KEPT;
        }
        return order > 0 ? PlanStatus.RAISED : PlanStatus.LOWERED;
    }

    private static PlanStatus both(int lower, int upper) {
        if (lower == 0 || upper == 0 || Integer.signum(lower) == Integer.signum(upper)) {
            return status(lower == 0 ? upper : lower);
        }
        return PlanStatus.CHANGED;
    }

    /** The least value that is enough; null where there is none. */
    private static @Nullable BigDecimal lower(Target target) {
        boolean open = target.upper() == null
                && (target.comparator() == Comparator.LT || target.comparator() == Comparator.LTE);
        return open ? null : target.value();
    }

    /** The greatest value that is allowed; null where there is none. */
    private static @Nullable BigDecimal upper(Target target) {
        if (target.upper() != null) {
            return target.upper();
        }
        boolean open = target.comparator() == Comparator.GT || target.comparator() == Comparator.GTE;
        return open ? null : target.value();
    }

    /** The order of the later bound against the earlier; a bound that is not there is beyond all numbers. */
    private static int compare(@Nullable BigDecimal before, @Nullable BigDecimal after, boolean below) {
        if (before == null || after == null) {
            int order = (before == null ? 1 : 0) - (after == null ? 1 : 0);
            return below ? order : -order;
        }
        return after.compareTo(before);
    }
}
