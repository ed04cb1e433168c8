package vn.chitieu.app.compare;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.schema.Years;

/**
 * Until when a target of a plan runs.
 *
 * @param year last year of the target's time, or that of the plan's period where it has none; null where both are unknown
 * @param whole whether that is the last year of the plan
 */
record PlanTime(@Nullable Integer year, boolean whole) {

    /** The last year of a plan: that of its period, or else the latest of its targets; null where none has a time. */
    static @Nullable Integer lastYear(Extraction plan) {
        Years period = Years.of(plan.document().period());
        if (period != null) {
            return period.to();
        }
        return plan.targets().stream()
                .map(target -> Years.of(target.time()))
                .filter(years -> years != null)
                .map(Years::to)
                .max(Integer::compare)
                .orElse(null);
    }

    static PlanTime of(Target target, @Nullable Integer lastYear) {
        Years years = Years.of(target.time());
        if (years == null) {
            return new PlanTime(lastYear, true);
        }
        return new PlanTime(years.to(), lastYear != null && years.to() == lastYear);
    }

    /** Whether both run until the same year, or each to the end of its own plan. */
    boolean meets(PlanTime other) {
        return whole && other.whole || year != null && year.equals(other.year);
    }
}
