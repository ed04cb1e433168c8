package vn.chitieu.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Two plans side by side: which targets the other one keeps, raises, lowers, drops or adds. Targets are paired that
 * measure the same (the canonical indicator first, then the words), in the same unit and direction, for the same year or
 * each for the end of its own plan; each target has one partner at most, the likest pairs are made first. Later mentions
 * of a target are left out. Immutable, thread-safe.
 *
 * @param pairs in the order of the first plan, then what is new in the order of the other
 */
public record PlanComparison(List<PlanPair> pairs) {

    /** Words of which less is the same name different things. */
    static final double LEAST_LIKENESS = 0.75;
    /** The same for targets of one canonical indicator, whose words may tell a part from the whole. */
    static final double LEAST_OF_SAME_ID = 0.4;

    public PlanComparison {
        pairs = List.copyOf(pairs);
    }

    /** A target with what it is compared by. */
    private record Keyed(Target target, int place, IndicatorWords words, IndicatorWords whole, PlanTime time) {

        static List<Keyed> of(Extraction plan) {
            @Nullable Integer lastYear = PlanTime.lastYear(plan);
            List<Keyed> keyed = new ArrayList<>();
            for (Target target : plan.targets()) {
                if (target.mentionOf() == null) {
                    keyed.add(new Keyed(
                            target,
                            keyed.size(),
                            IndicatorWords.of(target.indicator()),
                            IndicatorWords.of(target.parent()),
                            PlanTime.of(target, lastYear)));
                }
            }
            return keyed;
        }

        /** What must be equal in both. */
        String group() {
            return target.kind() + "|" + unit(target.unit()) + "|" + target.change();
        }

        private static String unit(@Nullable String unit) {
            return unit == null ? "" : unit.toLowerCase(Locale.ROOT).replace(" ", "");
        }

        boolean sameIndicator(Keyed other) {
            return target.indicatorId() != null && Objects.equals(target.indicatorId(), other.target.indicatorId());
        }

        boolean meets(Keyed other) {
            boolean wholes = whole.isEmpty() || other.whole.isEmpty() || whole.equals(other.whole);
            // A deliverable may have another deadline in the other plan.
            return wholes && (target.kind() == TargetKind.MILESTONE || time.meets(other.time));
        }

        boolean sameTime(Keyed other) {
            return Objects.equals(target.time(), other.target.time());
        }
    }

    private record Candidate(Keyed one, Keyed other, boolean sameIndicator, double likeness) {

        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::sameIndicator)
                .thenComparingDouble(Candidate::likeness)
                .thenComparing(candidate -> candidate.one.sameTime(candidate.other))
                .reversed()
                .thenComparingInt(candidate -> candidate.one.place())
                .thenComparingInt(candidate -> candidate.other.place());
    }

    /** Compares the targets of two plans. */
    public static PlanComparison of(Extraction one, Extraction other) {
        List<Keyed> first = Keyed.of(one);
        List<Keyed> second = Keyed.of(other);
        Map<Keyed, Candidate> partners = partners(candidates(first, second));
        List<PlanPair> pairs = new ArrayList<>();
        for (Keyed keyed : first) {
            Candidate found = partners.get(keyed);
            pairs.add(found == null ? PlanPair.dropped(keyed.target()) : pair(found));
        }
        for (Keyed keyed : second) {
            if (!partners.containsKey(keyed)) {
                pairs.add(PlanPair.added(keyed.target()));
            }
        }
        return new PlanComparison(pairs);
    }

    private static List<Candidate> candidates(List<Keyed> first, List<Keyed> second) {
        Map<String, List<Keyed>> groups = new HashMap<>();
        second.forEach(keyed -> groups.computeIfAbsent(keyed.group(), group -> new ArrayList<>())
                .add(keyed));
        List<Candidate> candidates = new ArrayList<>();
        for (Keyed one : first) {
            for (Keyed other : groups.getOrDefault(one.group(), List.of())) {
                boolean same = one.sameIndicator(other);
                double likeness = one.words().likeness(other.words());
                if (likeness >= (same ? LEAST_OF_SAME_ID : LEAST_LIKENESS) && one.meets(other)) {
                    candidates.add(new Candidate(one, other, same, likeness));
                }
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    private static Map<Keyed, Candidate> partners(List<Candidate> candidates) {
        Map<Keyed, Candidate> partners = new IdentityHashMap<>();
        for (Candidate candidate : candidates) {
            if (!partners.containsKey(candidate.one()) && !partners.containsKey(candidate.other())) {
                partners.put(candidate.one(), candidate);
                partners.put(candidate.other(), candidate);
            }
        }
        return partners;
    }

    private static PlanPair pair(Candidate candidate) {
        Target one = candidate.one().target();
        Target other = candidate.other().target();
        return new PlanPair(status(candidate), one, other, candidate.likeness());
    }

    private static PlanStatus status(Candidate candidate) {
        Target one = candidate.one().target();
        Target other = candidate.other().target();
        return switch (one.kind()) {
            case QUANTITATIVE -> ValueChange.of(one, other);
            case MILESTONE ->
                candidate.one().time().meets(candidate.other().time()) ? PlanStatus.KEPT : PlanStatus.CHANGED;
            case QUALITATIVE ->
                candidate.likeness() == 1 && one.comparator() == other.comparator()
                        ? PlanStatus.KEPT
                        : PlanStatus.CHANGED;
        };
    }

    /** How many pairs have each status; every status has a number. */
    public Map<PlanStatus, Integer> counts() {
        Map<PlanStatus, Integer> counts = new EnumMap<>(PlanStatus.class);
        for (PlanStatus status : PlanStatus.values()) {
            counts.put(status, 0);
        }
        pairs.forEach(pair -> counts.merge(pair.status(), 1, Integer::sum));
        return Map.copyOf(counts);
    }
}
