package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs annotated and found targets one to one, the best pair first; of equal pairs the later one in the documents. */
final class TargetAssignment {

    private TargetAssignment() {}

    /** Positions of an annotated and of a found target, and how well they agree. */
    record Pair(double score, int expected, int found) {}

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::score)
            .thenComparingInt(Pair::expected)
            .thenComparingInt(Pair::found)
            .reversed();

    /** The pairs in the order in which they were taken. */
    static List<Pair> assign(List<FoldedTarget> expected, List<FoldedTarget> found) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double score = expected.get(i).score(found.get(j));
                if (score > 0) {
                    candidates.add(new Pair(score, i, j));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        boolean[] expectedTaken = new boolean[expected.size()];
        boolean[] foundTaken = new boolean[found.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!expectedTaken[pair.expected()] && !foundTaken[pair.found()]) {
                expectedTaken[pair.expected()] = true;
                foundTaken[pair.found()] = true;
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
