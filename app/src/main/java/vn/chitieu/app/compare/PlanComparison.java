package vn.chitieu.app.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.compare.PlanCandidates.Candidate;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * Two plans side by side: which targets the other one keeps, raises, lowers, drops or adds. Targets are paired that
 * measure the same (the canonical indicator first, then the words), in the same unit and direction, for the same year or
 * each for the end of its own plan; each target has one partner at most, the likest pairs are made first. Later mentions
 * of a target are left out. Immutable, thread-safe.
 *
 * @param pairs in the order of the first plan, then what is new in the order of the other
 * @param unsettled how many targets of the first plan have no partner, but so many that are like them in the other plan
 *     that not all were compared
 */
public record PlanComparison(List<PlanPair> pairs, int unsettled) {

    public PlanComparison {
        pairs = List.copyOf(pairs);
    }

    /** Compares the targets of two plans. */
    public static PlanComparison of(Extraction one, Extraction other) {
        List<PlanTarget> first = PlanTarget.of(one);
        List<PlanTarget> second = PlanTarget.of(other);
        PlanCandidates candidates = new PlanCandidates(first, second);
        Map<PlanTarget, Candidate> partners = partners(candidates.bestFirst());
        List<PlanPair> pairs = new ArrayList<>();
        int unsettled = 0;
        for (PlanTarget target : first) {
            Candidate found = partners.get(target);
            pairs.add(found == null ? PlanPair.dropped(target.target()) : pair(found));
            unsettled += found == null && candidates.unsettled(target) ? 1 : 0;
        }
        for (PlanTarget target : second) {
            if (!partners.containsKey(target)) {
                pairs.add(PlanPair.added(target.target()));
            }
        }
        return new PlanComparison(pairs, unsettled);
    }

    private static Map<PlanTarget, Candidate> partners(List<Candidate> bestFirst) {
        Map<PlanTarget, Candidate> partners = new IdentityHashMap<>();
        for (Candidate candidate : bestFirst) {
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
