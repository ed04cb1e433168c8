package vn.chitieu.extractor.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.nlp.Classifier;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.Switches;

/**
 * Joins the rules' word with the probability of the target classifier: what the rules take is left out where the model
 * is sure that it is none, and what they leave is taken where the model is sure that it is one. Immutable, thread-safe.
 */
public final class ModelArbiter implements Arbiter {

    private final Classifier targets;
    private final Switches switches;
    private final @Nullable Models models;

    /** Joins the rules and all models. */
    public ModelArbiter(Models models) {
        this(models.targets(), models.switches(), models);
    }

    /** Joins the rules and the target classifier; targets keep the confidence that their rules give them. */
    public ModelArbiter(Classifier targets, Switches switches) {
        this(targets, switches, null);
    }

    private ModelArbiter(Classifier targets, Switches switches, @Nullable Models models) {
        this.targets = targets;
        this.switches = switches;
        this.models = models;
    }

    @Override
    public Verdict judge(Candidate candidate) {
        if (!switches.targets()) {
            return RULES.judge(candidate);
        }
        double probability = targets.probability(candidate.kind().name(), candidate.features());
        double limit = candidate.byRules() ? switches.leaveBelow() : switches.takeAbove();
        return new Verdict(probability >= limit, probability);
    }

    @Override
    public double confidence(double byRule, List<String> features) {
        return models == null ? byRule : models.confidence(features);
    }
}
