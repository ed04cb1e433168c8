package vn.chitieu.extractor.target;

import java.util.List;

/** Decides which candidates become targets, and how sure each target is. Thread-safe. */
@FunctionalInterface
public interface Arbiter {

    /** Takes the rules at their word. */
    Arbiter RULES = candidate -> Verdict.byRules(candidate.byRules());

    /** The verdict on one candidate; depends on nothing but the candidate. */
    Verdict judge(Candidate candidate);

    /** The value of a field; depends on nothing but the choice. */
    default Chosen choose(FieldChoice choice) {
        return Chosen.byRules(choice.rule());
    }

    /** Who proposes candidates. */
    default Proposers proposers() {
        return Proposers.RULES;
    }

    /**
     * How probable it is that a target is right in all its strict fields, 0 to 1.
     *
     * @param byRule what the rule that made it thinks
     * @param features what is known of the finished target
     */
    default double confidence(double byRule, List<String> features) {
        return byRule;
    }
}
