package vn.chitieu.extractor.train;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import vn.chitieu.extractor.nlp.Classifier;

/** Trains maximum entropy models over observations. */
final class MaxentTraining {

    private MaxentTraining() {}

    /**
     * Trains a classifier of outcomes.
     *
     * @throws IOException if the trainer fails
     */
    static Classifier train(List<Observation> observations) throws IOException {
        List<Event> events = observations.stream()
                .map(seen -> new Event(seen.outcome(), seen.features().toArray(String[]::new)))
                .toList();
        EventTrainer trainer = TrainerFactory.getEventTrainer(MaxentParameters.quasiNewton(), new HashMap<>());
        return new Classifier((QNModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
    }
}
