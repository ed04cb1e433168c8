package vn.chitieu.extractor.train;

import java.io.IOException;
import java.util.List;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import vn.chitieu.extractor.nlp.NameFactory;

/** Trains the name finder. */
final class NameTraining {

    private NameTraining() {}

    static TokenNameFinderModel train(List<NameSample> samples) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 15);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        return NameFinderME.train(
                "vi", null, ObjectStreamUtils.createObjectStream(samples), parameters, new NameFactory());
    }
}
