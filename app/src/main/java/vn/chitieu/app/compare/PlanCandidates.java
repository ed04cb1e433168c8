package vn.chitieu.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs that targets of two plans may make. Only targets that share a word are compared. Both the words that are
 * looked at and the pairs that are kept of a target have a bound, so that two long annexes of nearly the same words cost
 * no more than a moment: which targets that leaves unsettled is told. For one use.
 */
final class PlanCandidates {

    /** Words of which less is the same name different things. */
    static final double LEAST_LIKENESS = 0.75;
    /** The same for targets of one canonical indicator, whose words may tell a part from the whole. */
    static final double LEAST_OF_SAME_ID = 0.4;

    /** Greatest number of pairs that are kept; each target of the first plan has a share of it. */
    private static final int MOST_PAIRS = 500_000;
    /** The least share: the best pairs of a target. */
    private static final int LEAST_SHARE = 64;
    /** Greatest number of places of a word in another target that are looked at. */
    private static final long MOST_LOOKS = 300_000_000;

    /** A pair that may be made. */
    record Candidate(PlanTarget one, PlanTarget other, boolean sameIndicator, double likeness) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::sameIndicator)
                .thenComparingDouble(Candidate::likeness)
                .thenComparing(candidate -> candidate.one.sameTime(candidate.other))
                .reversed()
                .thenComparingInt(candidate -> candidate.one.place())
                .thenComparingInt(candidate -> candidate.other.place());
    }

    /** Targets of the other plan that may be compared, by their words. */
    private static final class Group {

        private final List<PlanTarget> targets = new ArrayList<>();
        private final Map<String, List<Use>> uses = new HashMap<>();

        void add(PlanTarget target) {
            int at = targets.size();
            targets.add(target);
            target.words().counts().forEach((word, count) -> uses.computeIfAbsent(word, key -> new ArrayList<>())
                    .add(new Use(at, count)));
        }
    }

    /** A word in a target. */
    private record Use(int target, int count) {}

    private final Map<String, Group> groups = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    /** Targets of the first plan that have more pairs than those that were kept. */
    private final Map<PlanTarget, Boolean> unsettled = new IdentityHashMap<>();

    private final int share;
    private long looks;

    /** Finds the pairs of two plans. */
    PlanCandidates(List<PlanTarget> first, List<PlanTarget> second) {
        share = Math.max(LEAST_SHARE, MOST_PAIRS / Math.max(1, first.size()));
        second.forEach(target ->
                groups.computeIfAbsent(target.group(), key -> new Group()).add(target));
        for (PlanTarget one : first) {
            Group group = groups.get(one.group());
            if (group != null) {
                find(one, group);
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
    }

    /** All pairs that were kept, the best first. */
    List<Candidate> bestFirst() {
        return candidates;
    }

    /** Whether a target may have a partner that was not looked at. */
    boolean unsettled(PlanTarget one) {
        return unsettled.containsKey(one);
    }

    private void find(PlanTarget one, Group group) {
        if (looks > MOST_LOOKS) {
            unsettled.put(one, true);
            return;
        }
        List<Candidate> found = new ArrayList<>();
        int[] shared = shared(one, group);
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > 0) {
                PlanTarget other = group.targets.get(i);
                boolean same = one.sameIndicator(other);
                double likeness = one.words().likeness(other.words(), shared[i]);
                if (likeness >= (same ? LEAST_OF_SAME_ID : LEAST_LIKENESS) && one.meets(other)) {
                    found.add(new Candidate(one, other, same, likeness));
                }
            }
        }
        if (found.size() > share) {
            found.sort(Candidate.BEST_FIRST);
            found = found.subList(0, share);
            unsettled.put(one, true);
        }
        candidates.addAll(found);
    }

    /** How many words a target shares with each of the others. */
    private int[] shared(PlanTarget one, Group group) {
        int[] shared = new int[group.targets.size()];
        looks += shared.length;
        one.words().counts().forEach((word, count) -> {
            List<Use> uses = group.uses.getOrDefault(word, List.of());
            looks += uses.size();
            for (Use use : uses) {
                shared[use.target()] += Math.min(count, use.count());
            }
        });
        return shared;
    }
}
