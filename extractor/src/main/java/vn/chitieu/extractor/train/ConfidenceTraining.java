package vn.chitieu.extractor.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.nlp.Calibration;
import vn.chitieu.extractor.nlp.Classifier;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.score.TargetPair;
import vn.chitieu.extractor.target.Arbiter;
import vn.chitieu.extractor.target.Candidate;
import vn.chitieu.extractor.target.Chosen;
import vn.chitieu.extractor.target.FieldChoice;
import vn.chitieu.extractor.target.Verdict;

/**
 * Trains what says how sure a finished target is. A target is right if it answers an annotated one and all its strict
 * fields agree; targets that answer optional ones are left out.
 */
final class ConfidenceTraining {

    private static final String WRONG = "WRONG";

    private static final int FOLDS = 5;

    private ConfidenceTraining() {}

    /** The classifier and the calibration of its scores. */
    record Trained(Classifier classifier, Calibration calibration) {}

    /** The finished targets of a document that an arbiter's models have not seen. */
    static List<Observation> observe(AnnotatedDocument document, Arbiter arbiter) throws UnreadableDocumentException {
        List<List<String>> features = new ArrayList<>();
        Extraction extraction = document.extract(Extractor.create(new Listening(arbiter, features)));
        Map<Integer, TargetPair> pairs = new HashMap<>();
        document.score(extraction).pairs().forEach(pair -> pairs.put(pair.foundIndex(), pair));
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < extraction.targets().size(); i++) {
            TargetPair pair = pairs.get(i);
            if (pair == null || !pair.expected().optional()) {
                observations.add(
                        new Observation(pair != null && pair.isStrict() ? Models.RIGHT : WRONG, features.get(i)));
            }
        }
        return observations;
    }

    /**
     * Trains on the finished targets of documents; the calibration sees scores of documents left out.
     *
     * @param documents the observations of each document
     */
    static Trained train(List<List<Observation>> documents) throws IOException {
        List<Calibration.Seen> seen = new ArrayList<>();
        for (Folds.Fold<List<Observation>> fold : Folds.of(documents, FOLDS)) {
            Classifier classifier = MaxentTraining.train(joined(fold.others()));
            joined(fold.own())
                    .forEach(target -> seen.add(new Calibration.Seen(
                            classifier.probability(Models.RIGHT, target.features()),
                            target.outcome().equals(Models.RIGHT))));
        }
        return new Trained(MaxentTraining.train(joined(documents)), Calibration.fit(seen));
    }

    static List<Observation> joined(List<List<Observation>> documents) {
        return documents.stream().flatMap(List::stream).toList();
    }

    /** Passes on what another arbiter says and keeps the features of finished targets. */
    private record Listening(Arbiter arbiter, List<List<String>> features) implements Arbiter {

        @Override
        public Verdict judge(Candidate candidate) {
            return arbiter.judge(candidate);
        }

        @Override
        public Chosen choose(FieldChoice choice) {
            return arbiter.choose(choice);
        }

        @Override
        public double confidence(double byRule, List<String> seen) {
            features.add(List.copyOf(seen));
            return byRule;
        }
    }
}
