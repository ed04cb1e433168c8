package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Scores extracted targets against annotated ones. A pair needs the same kind; a quantitative pair the same value and
 * upper bound and an indicator token F1 of at least 0.5, another pair one of at least 0.6. Pairs are one to one, the
 * best first. An optional target counts neither for nor against, nor does what was found for it. Thread-safe.
 */
public final class TargetScoring {

    private final List<FoldedTarget> expected;
    private final List<FoldedTarget> found;
    private final List<TargetAssignment.Pair> assigned;

    private TargetScoring(List<TargetFacts> expected, List<TargetFacts> found) {
        this.expected = FoldedTarget.all(expected);
        this.found = FoldedTarget.all(found);
        this.assigned = TargetAssignment.assign(this.expected, this.found);
    }

    /** Compares the targets of one document. */
    public static TargetScore score(List<TargetFacts> expected, List<TargetFacts> found) {
        TargetScoring scoring = new TargetScoring(expected, found);
        return new TargetScore(expected, scoring.counts(), scoring.pairs(), scoring.errors());
    }

    private TargetCounts counts() {
        Map<TargetField, Integer> fields = new EnumMap<>(TargetField.class);
        int matched = 0;
        int strict = 0;
        for (TargetPair pair : pairs()) {
            if (pair.expected().optional()) {
                continue;
            }
            matched++;
            strict += pair.isStrict() ? 1 : 0;
            for (TargetField field : TargetField.values()) {
                fields.merge(field, pair.wrong().contains(field) ? 0 : 1, Integer::sum);
            }
        }
        Map<TargetKind, Tally> kinds = new EnumMap<>(TargetKind.class);
        Tally all = Tally.NONE;
        for (TargetKind kind : TargetKind.values()) {
            Tally tally = tally(kind);
            kinds.put(kind, tally);
            all = all.plus(tally);
        }
        return new TargetCounts(new Tally(matched, all.found(), all.expected()), strict, fields, kinds);
    }

    private Tally tally(TargetKind kind) {
        int expectedOfKind = 0;
        for (FoldedTarget target : expected) {
            expectedOfKind += target.facts().kind() == kind && !target.facts().optional() ? 1 : 0;
        }
        int foundOfKind = 0;
        for (FoldedTarget target : found) {
            foundOfKind += target.facts().kind() == kind ? 1 : 0;
        }
        int matched = 0;
        for (TargetAssignment.Pair pair : assigned) {
            TargetFacts facts = expected.get(pair.expected()).facts();
            if (facts.kind() == kind && facts.optional()) {
                foundOfKind--;
            } else if (facts.kind() == kind) {
                matched++;
            }
        }
        return new Tally(matched, foundOfKind, expectedOfKind);
    }

    private List<TargetPair> pairs() {
        List<TargetPair> pairs = new ArrayList<>(assigned.size());
        for (TargetAssignment.Pair pair : assigned) {
            FoldedTarget left = expected.get(pair.expected());
            FoldedTarget right = found.get(pair.found());
            pairs.add(new TargetPair(
                    pair.expected(), pair.found(), left.facts(), right.facts(), left.wrongFields(right)));
        }
        pairs.sort(Comparator.comparingInt(TargetPair::expectedIndex));
        return pairs;
    }

    private List<TargetError> errors() {
        List<TargetError> errors = new ArrayList<>();
        for (TargetPair pair : pairs()) {
            if (!pair.expected().optional() && !pair.wrong().isEmpty()) {
                errors.add(new TargetError(
                        TargetError.Category.FIELD,
                        "FIELD " + keys(pair.wrong()),
                        !pair.isStrict(),
                        pair.expected(),
                        pair.found()));
            }
        }
        addMisses(errors);
        addSpurious(errors);
        return errors;
    }

    private void addMisses(List<TargetError> errors) {
        NearestTarget.Others others = others(found, TargetAssignment.Pair::found);
        for (FoldedTarget target :
                others(expected, TargetAssignment.Pair::expected).unpaired()) {
            if (!target.facts().optional()) {
                NearestTarget.Reason reason = NearestTarget.ofExpected(target, others);
                errors.add(new TargetError(
                        TargetError.Category.MISS,
                        "MISS " + reason.condition(),
                        true,
                        target.facts(),
                        reason.nearest() == null ? null : reason.nearest().facts()));
            }
        }
    }

    private void addSpurious(List<TargetError> errors) {
        NearestTarget.Others others = others(expected, TargetAssignment.Pair::expected);
        for (FoldedTarget target : others(found, TargetAssignment.Pair::found).unpaired()) {
            NearestTarget.Reason reason = NearestTarget.ofFound(target, others);
            errors.add(new TargetError(
                    TargetError.Category.SPURIOUS,
                    "SPURIOUS " + reason.condition(),
                    true,
                    reason.nearest() == null ? null : reason.nearest().facts(),
                    target.facts()));
        }
    }

    /** Splits one side in targets without and with a pair. */
    private NearestTarget.Others others(List<FoldedTarget> side, ToIntFunction<TargetAssignment.Pair> position) {
        Set<Integer> positions = new TreeSet<>();
        assigned.forEach(pair -> positions.add(position.applyAsInt(pair)));
        List<FoldedTarget> unpaired = new ArrayList<>();
        List<FoldedTarget> paired = new ArrayList<>();
        for (int i = 0; i < side.size(); i++) {
            (positions.contains(i) ? paired : unpaired).add(side.get(i));
        }
        return new NearestTarget.Others(unpaired, paired);
    }

    private static String keys(Set<TargetField> fields) {
        List<String> keys = new ArrayList<>();
        for (TargetField field : fields) {
            keys.add(field.key());
        }
        return String.join(",", keys);
    }
}
