package vn.chitieu.extractor.train;

import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.util.TrainingParameters;

/** Parameters of the trainers: always one thread, so that the same data gives the same model. */
final class MaxentParameters {

    private MaxentParameters() {}

    /** Generalised iterative scaling. */
    static TrainingParameters of(int iterations, int cutoff) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        return parameters;
    }
}
