package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.TargetKind;

/** A target with everything folded once that comparing it needs. Immutable. */
final class FoldedTarget {

    private final TargetFacts facts;
    private final List<String> indicator;
    private final List<String> withParent;
    private final String unit;
    private final Set<String> lead;
    private final Set<String> coordinating;
    private final String quote;

    FoldedTarget(TargetFacts facts) {
        this.facts = facts;
        this.indicator = TextFolding.tokens(facts.indicator());
        this.withParent = TextFolding.tokens(Objects.requireNonNullElse(facts.parent(), "") + " "
                + Objects.requireNonNullElse(facts.indicator(), ""));
        this.unit = UnitFolding.fold(facts.unit());
        this.lead = AgencyFolding.foldAll(facts.lead());
        this.coordinating = AgencyFolding.foldAll(facts.coordinating());
        this.quote = TextFolding.fold(facts.quote());
    }

    static List<FoldedTarget> all(List<TargetFacts> targets) {
        List<FoldedTarget> folded = new ArrayList<>(targets.size());
        for (TargetFacts target : targets) {
            folded.add(new FoldedTarget(target));
        }
        return folded;
    }

    TargetFacts facts() {
        return facts;
    }

    /** Token F1 of the indicators, with or without the parent on either side: the best of the four. */
    double indicatorF1(FoldedTarget found) {
        double best = Math.max(f1(indicator, found.indicator), f1(indicator, found.withParent));
        return Math.max(best, Math.max(f1(withParent, found.indicator), f1(withParent, found.withParent)));
    }

    /** Whether value and upper bound agree at six decimals. */
    boolean sameValue(FoldedTarget found) {
        return sameNumber(facts.value(), found.facts.value()) && sameNumber(facts.upper(), found.facts.upper());
    }

    /** Whether one quote holds the other; false where one is empty. */
    boolean quotesOverlap(FoldedTarget found) {
        return !quote.isEmpty()
                && !found.quote.isEmpty()
                && (found.quote.contains(quote) || quote.contains(found.quote));
    }

    /** How well the found target answers this annotated one; 0 where they cannot be a pair. */
    double score(FoldedTarget found) {
        if (facts.kind() != found.facts.kind()) {
            return 0;
        }
        double s = indicatorF1(found);
        if (facts.kind() == TargetKind.QUANTITATIVE) {
            if (!sameValue(found) || s < 0.5) {
                return 0;
            }
        } else if (s < 0.6) {
            return 0;
        }
        // sums of doubles depend on their order, and ties between pairs on the sums: keep this order
        double bonus = 0.2 * one(unit.equals(found.unit))
                + 0.1 * one(Objects.equals(facts.time(), found.facts.time()))
                + 0.1 * one(lead.equals(found.lead))
                + 0.1 * one(Objects.equals(facts.comparator(), found.facts.comparator()));
        if (quotesOverlap(found)) {
            bonus += 0.6;
        }
        return s + bonus;
    }

    /** The fields in which the found target of a pair is wrong. */
    Set<TargetField> wrongFields(FoldedTarget found) {
        EnumSet<TargetField> wrong = EnumSet.noneOf(TargetField.class);
        mark(wrong, TargetField.COMPARATOR, sameText(facts.comparator(), found.facts.comparator()));
        mark(wrong, TargetField.CHANGE, sameText(facts.change(), found.facts.change()));
        mark(wrong, TargetField.UNIT, unit.equals(found.unit));
        mark(wrong, TargetField.TIME, sameText(facts.time(), found.facts.time()));
        mark(wrong, TargetField.LEAD, lead.equals(found.lead) || (facts.leadInherited() && found.lead.isEmpty()));
        mark(wrong, TargetField.COORDINATING, coordinating.equals(found.coordinating));
        return Collections.unmodifiableSet(wrong);
    }

    private static void mark(Set<TargetField> wrong, TargetField field, boolean right) {
        if (!right) {
            wrong.add(field);
        }
    }

    private static double one(boolean condition) {
        return condition ? 1 : 0;
    }

    private static boolean sameText(@Nullable String a, @Nullable String b) {
        return Objects.requireNonNullElse(a, "").equals(Objects.requireNonNullElse(b, ""));
    }

    private static boolean sameNumber(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        double left = Rounding.round(a, 6);
        double right = Rounding.round(b, 6);
        return left == right;
    }

    /** F1 of two bags of tokens; two empty bags agree. */
    static double f1(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1.0 : 0.0;
        }
        Map<String, Integer> rest = new HashMap<>();
        for (String token : b) {
            rest.merge(token, 1, Integer::sum);
        }
        int hits = 0;
        for (String token : a) {
            int left = rest.getOrDefault(token, 0);
            if (left > 0) {
                rest.put(token, left - 1);
                hits++;
            }
        }
        return 2.0 * hits / (a.size() + b.size());
    }
}
