package vn.chitieu.extractor.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Counts of a target comparison; optional targets and what was found for them are left out. Immutable.
 *
 * @param all pairs, found and annotated targets
 * @param strict number of pairs whose strict fields are all right
 * @param fields number of pairs that are right in a field
 * @param kinds the counts of each kind
 */
public record TargetCounts(Tally all, int strict, Map<TargetField, Integer> fields, Map<TargetKind, Tally> kinds) {

    /** Nothing compared. */
    public static final TargetCounts NONE = new TargetCounts(Tally.NONE, 0, Map.of(), Map.of());

    public TargetCounts {
        EnumMap<TargetField, Integer> allFields = new EnumMap<>(TargetField.class);
        for (TargetField field : TargetField.values()) {
            allFields.put(field, fields.getOrDefault(field, 0));
        }
        EnumMap<TargetKind, Tally> allKinds = new EnumMap<>(TargetKind.class);
        for (TargetKind kind : TargetKind.values()) {
            allKinds.put(kind, kinds.getOrDefault(kind, Tally.NONE));
        }
        fields = Collections.unmodifiableMap(allFields);
        kinds = Collections.unmodifiableMap(allKinds);
    }

    /** The counts of both comparisons together, for micro averages. */
    public TargetCounts plus(TargetCounts other) {
        EnumMap<TargetField, Integer> sumFields = new EnumMap<>(fields);
        other.fields.forEach((field, right) -> sumFields.merge(field, right, Integer::sum));
        EnumMap<TargetKind, Tally> sumKinds = new EnumMap<>(kinds);
        other.kinds.forEach((kind, tally) -> sumKinds.merge(kind, tally, Tally::plus));
        return new TargetCounts(all.plus(other.all), strict + other.strict, sumFields, sumKinds);
    }

    /** The tally in which only strictly right pairs count. */
    public Tally strictTally() {
        return new Tally(strict, all.found(), all.expected());
    }

    /** Share of the pairs that are right in a field; its support is the number of pairs. */
    public double accuracy(TargetField field) {
        return all.matched() == 0 ? 0.0 : (double) right(field) / all.matched();
    }

    /** Number of pairs that are right in a field. */
    public int right(TargetField field) {
        return fields.getOrDefault(field, 0);
    }

    /** The counts of a kind. */
    public Tally kind(TargetKind kind) {
        return kinds.getOrDefault(kind, Tally.NONE);
    }

    /** The one-line summary of the scoring definition: its keys in its order, figures to three decimals. */
    public Map<String, @Nullable Number> summary() {
        Map<String, @Nullable Number> summary = new LinkedHashMap<>();
        summary.put("gold", all.expected());
        summary.put("pred", all.found());
        summary.put("tp", all.matched());
        summary.put("P", Rounding.round(all.precision(), 3));
        summary.put("R", Rounding.round(all.recall(), 3));
        summary.put("F1", Rounding.round(all.f1(), 3));
        summary.put("strictF1", Rounding.round(strictTally().f1(), 3));
        for (TargetField field : TargetField.values()) {
            summary.put(field.key(), all.matched() == 0 ? null : Rounding.round(accuracy(field), 3));
        }
        for (TargetKind kind : TargetKind.values()) {
            Tally tally = kind(kind);
            summary.put(kind.name(), tally.isEmpty() ? null : Rounding.round(tally.f1(), 3));
        }
        return summary;
    }
}
