package vn.chitieu.extractor.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.nlp.Models;

/**
 * How far confidence can be trusted.
 *
 * @param targets number of finished targets
 * @param errors those that are not right in all strict fields
 * @param inLowestFifth errors among the fifth of targets with the lowest confidence
 * @param calibrationError expected calibration error over ten bins of confidence
 */
public record Reliability(int targets, int errors, int inLowestFifth, double calibrationError) {

    private static final int FOLDS = 7;
    private static final int BINS = 10;
    private static final int FIFTHS = 5;

    private record Seen(double confidence, boolean right) {}

    /** Judges confidence on documents that neither the classifier nor the calibration has seen. */
    static Reliability of(List<List<Observation>> documents) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (Folds.Fold<List<Observation>> fold : Folds.of(documents, FOLDS)) {
            ConfidenceTraining.Trained trained = ConfidenceTraining.train(fold.others());
            for (Observation target : ConfidenceTraining.joined(fold.own())) {
                double score = trained.classifier().probability(Models.RIGHT, target.features());
                boolean right = target.outcome().equals(Models.RIGHT);
                seen.add(new Seen(trained.calibration().share(score), right));
            }
        }
        return of(seen, BINS);
    }

    private static Reliability of(List<Seen> seen, int bins) {
        double[] right = new double[bins];
        double[] confidence = new double[bins];
        int errors = 0;
        for (Seen target : seen) {
            int bin = Math.min(bins - 1, (int) (target.confidence * bins));
            right[bin] += target.right ? 1 : 0;
            confidence[bin] += target.confidence;
            errors += target.right ? 0 : 1;
        }
        double difference = 0;
        for (int bin = 0; bin < bins; bin++) {
            difference += Math.abs(right[bin] - confidence[bin]);
        }
        List<Seen> rising = new ArrayList<>(seen);
        rising.sort(Comparator.comparingDouble(Seen::confidence));
        int low = 0;
        for (Seen target : rising.subList(0, rising.size() / FIFTHS)) {
            low += target.right ? 0 : 1;
        }
        return new Reliability(seen.size(), errors, low, difference / Math.max(1, seen.size()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d targets, %d errors, %d of them in the lowest fifth of confidence; expected calibration error %.4f,"
                        + " documents left out",
                targets,
                errors,
                inLowestFifth,
                calibrationError);
    }
}
