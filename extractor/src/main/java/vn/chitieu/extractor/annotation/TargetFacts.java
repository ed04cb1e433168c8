package vn.chitieu.extractor.annotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;

/**
 * The fields of a target that are compared, in one form for annotated and for extracted targets. Fields are written as
 * the annotation guideline says; immutable.
 *
 * @param comparator name of the comparator, null where the kind has none
 * @param value the number as a double: scores compare values at six decimals
 * @param clause path of labels
 * @param optional whether the target counts neither for nor against (annotated targets only)
 * @param leadInherited whether an empty lead is accepted too (annotated targets only)
 * @param by the rule or model that made it (extracted targets only)
 */
public record TargetFacts(
        TargetKind kind,
        @Nullable String indicator,
        @Nullable String parent,
        @Nullable String comparator,
        @Nullable Double value,
        @Nullable Double upper,
        @Nullable String change,
        @Nullable String unit,
        @Nullable String time,
        List<String> lead,
        List<String> coordinating,
        @Nullable String clause,
        @Nullable String quote,
        boolean optional,
        boolean leadInherited,
        @Nullable String by) {

    public TargetFacts {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }

    /** The compared fields of an extracted target; of an agency its name as the source writes it counts. */
    public static TargetFacts of(Target target) {
        return new TargetFacts(
                target.kind(),
                target.indicator(),
                target.parent(),
                name(target.comparator()),
                target.value() == null ? null : target.value().doubleValue(),
                target.upper() == null ? null : target.upper().doubleValue(),
                name(target.change()),
                target.unit(),
                target.time(),
                names(target.lead()),
                names(target.coordinating()),
                target.path(),
                target.quote(),
                false,
                false,
                target.by());
    }

    /** The same target with another indicator. */
    public TargetFacts withIndicator(String other) {
        return new TargetFacts(
                kind,
                other,
                parent,
                comparator,
                value,
                upper,
                change,
                unit,
                time,
                lead,
                coordinating,
                clause,
                quote,
                optional,
                leadInherited,
                by);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static List<String> names(List<TargetAgency> agencies) {
        List<String> names = new ArrayList<>(agencies.size());
        for (TargetAgency agency : agencies) {
            names.add(agency.name());
        }
        return names;
    }
}
