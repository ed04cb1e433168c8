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
    private final Proposers proposers;
    private final @Nullable Models models;
    private final @Nullable Classifier fields;

    /** Joins the rules and the models that are switched on. */
    public ModelArbiter(Models models) {
        this.targets = models.targets();
        this.switches = models.switches();
        this.proposers = new Proposers(true, switches.names() ? models.names() : null, null);
        this.models = models;
        this.fields = models.fields();
    }

    /** Judges by the target classifier; targets keep the confidence that their rules give them. */
    public ModelArbiter(Classifier targets, Switches switches, Proposers proposers) {
        this(targets, null, switches, proposers);
    }

    /** The same, with a classifier of the values that are offered for fields. */
    public ModelArbiter(Classifier targets, @Nullable Classifier fields, Switches switches, Proposers proposers) {
        this.fields = fields;
        this.targets = targets;
        this.switches = switches;
        this.proposers = proposers;
        this.models = null;
    }

    @Override
    public Proposers proposers() {
        return proposers;
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
    public Chosen choose(FieldChoice choice) {
        if (fields == null || choice.options().size() < 2) {
            return Chosen.byRules(choice.rule());
        }
        double rule = 0;
        double best = -1;
        int option = choice.rule();
        for (int i = 0; i < choice.options().size(); i++) {
            double probability =
                    fields.probability(Models.RIGHT, choice.options().get(i).features());
            if (i == choice.rule()) {
                rule = probability;
            } else if (probability > best) {
                best = probability;
                option = i;
            }
        }
        double limit = choice.field() == FieldChoice.Field.TIME ? switches.timeAbove() : switches.leadAbove();
        return new Chosen(best - rule > limit ? option : choice.rule(), rule, best - rule);
    }

    @Override
    public double confidence(double byRule, List<String> features) {
        return models == null ? byRule : models.confidence(features);
    }
}
