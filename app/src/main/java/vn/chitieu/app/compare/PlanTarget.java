package vn.chitieu.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;

/**
 * A target of a plan with what it is compared by. Immutable, thread-safe.
 *
 * @param place among the targets of its plan
 * @param whole words of the indicator that its own is a part of
 */
record PlanTarget(Target target, int place, IndicatorWords words, IndicatorWords whole, PlanTime time) {

    /** The targets of a plan, in order; later mentions are left out. */
    static List<PlanTarget> of(Extraction plan) {
        @Nullable Integer lastYear = PlanTime.lastYear(plan);
        List<PlanTarget> targets = new ArrayList<>();
        for (Target target : plan.targets()) {
            if (target.mentionOf() == null) {
                targets.add(new PlanTarget(
                        target,
                        targets.size(),
                        IndicatorWords.of(target.indicator()),
                        IndicatorWords.of(target.parent()),
                        PlanTime.of(target, lastYear)));
            }
        }
        return targets;
    }

    /** What must be equal in both. */
    String group() {
        return target.kind() + "|" + unit(target.unit()) + "|" + target.change();
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    boolean sameIndicator(PlanTarget other) {
        return target.indicatorId() != null && Objects.equals(target.indicatorId(), other.target.indicatorId());
    }

    boolean meets(PlanTarget other) {
        boolean wholes = whole.isEmpty() || other.whole.isEmpty() || whole.equals(other.whole);
        // A deliverable may have another deadline in the other plan.
        return wholes && (target.kind() == TargetKind.MILESTONE || time.meets(other.time));
    }

    boolean sameTime(PlanTarget other) {
        return Objects.equals(target.time(), other.target.time());
    }
}
