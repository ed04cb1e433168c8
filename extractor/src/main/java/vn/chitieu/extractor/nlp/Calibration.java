package vn.chitieu.extractor.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * A rising step function from raw scores to shares of what is right, fitted by pooling adjacent violators (isotonic
 * regression), read between the steps by lines. Immutable, thread-safe.
 *
 * @param scores the middle score of each step, rising
 * @param shares the share of right ones of each step, rising
 */
public record Calibration(List<Double> scores, List<Double> shares) {

    /** Leaves scores as they are. */
    public static final Calibration NONE = new Calibration(List.of(0.0, 1.0), List.of(0.0, 1.0));

    /** One observation of a step is no share: this many of them are taken as seen, half of them right. */
    private static final double PRIOR = 2;

    public Calibration {
        if (scores.isEmpty() || scores.size() != shares.size()) {
            throw new IllegalArgumentException("each step has a score and a share: " + scores + ", " + shares);
        }
        scores = List.copyOf(scores);
        shares = List.copyOf(shares);
    }

    /** A score and whether it was right. */
    public record Seen(double score, boolean right) {}

    private record Step(double sum, double right, int count) {

        Step and(Step next) {
            return new Step(sum + next.sum, right + next.right, count + next.count);
        }

        double share() {
            return right / count;
        }
    }

    /** Fits the function to observations; without any it leaves scores as they are. */
    public static Calibration fit(List<Seen> observations) {
        if (observations.isEmpty()) {
            return NONE;
        }
        List<Seen> sorted = new ArrayList<>(observations);
        sorted.sort(java.util.Comparator.comparingDouble(Seen::score).thenComparing(Seen::right));
        List<Step> steps = new ArrayList<>();
        for (Seen seen : sorted) {
            Step step = new Step(seen.score, seen.right ? 1 : 0, 1);
            while (!steps.isEmpty() && steps.get(steps.size() - 1).share() >= step.share()) {
                step = steps.remove(steps.size() - 1).and(step);
            }
            steps.add(step);
        }
        List<Double> scores = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double last = 0;
        for (Step step : steps) {
            scores.add(step.sum / step.count);
            last = Math.max(last, (step.right + PRIOR / 2) / (step.count + PRIOR));
            shares.add(last);
        }
        return new Calibration(scores, shares);
    }

    /** The share that belongs to a score. */
    public double share(double score) {
        int above = 0;
        while (above < scores.size() && scores.get(above) <= score) {
            above++;
        }
        if (above == 0) {
            return shares.get(0);
        }
        if (above == scores.size()) {
            return shares.get(above - 1);
        }
        double from = scores.get(above - 1);
        double part = (score - from) / (scores.get(above) - from);
        return shares.get(above - 1) + part * (shares.get(above) - shares.get(above - 1));
    }
}
