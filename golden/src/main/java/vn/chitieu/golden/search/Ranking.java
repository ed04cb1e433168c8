package vn.chitieu.golden.search;

import java.util.Comparator;
import java.util.List;

/**
 * The figures of a ranking. Each takes the grades of the hits from the first, 0 where a hit is not judged, and the grades
 * of all judged places. Stateless, thread-safe.
 */
public final class Ranking {

    /** How many hits count. */
    public static final int DEPTH = 10;

    private Ranking() {}

    /** Normalized discounted cumulative gain of the first ten hits: gain 2^grade - 1, discount log2(rank + 1). */
    public static double ndcg(List<Integer> found, List<Integer> judged) {
        List<Integer> ideal = judged.stream().sorted(Comparator.reverseOrder()).toList();
        double best = gain(ideal);
        return best == 0 ? 0 : gain(found) / best;
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, grades.size()); rank++) {
            sum += (Math.pow(2, grades.get(rank - 1)) - 1) / (Math.log(rank + 1) / Math.log(2));
        }
        return sum;
    }

    /** The share of the places of grade 2 and 3 that stand among the first ten hits; ten of them at most can. */
    public static double recall(List<Integer> found, List<Integer> judged) {
        long wanted = Math.min(DEPTH, relevant(judged));
        return wanted == 0 ? 0 : (double) relevant(found.subList(0, Math.min(DEPTH, found.size()))) / wanted;
    }

    private static long relevant(List<Integer> grades) {
        return grades.stream().filter(grade -> grade >= Judgment.RELEVANT).count();
    }

    /** One over the rank of the first hit of grade 2 or 3 among the first ten; 0 where there is none. */
    public static double reciprocalRank(List<Integer> found) {
        for (int rank = 1; rank <= Math.min(DEPTH, found.size()); rank++) {
            if (found.get(rank - 1) >= Judgment.RELEVANT) {
                return 1.0 / rank;
            }
        }
        return 0;
    }
}
