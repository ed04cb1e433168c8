package vn.chitieu.extractor.target;

/** Decides which candidates become targets, from the rules' word and what a model says. Thread-safe. */
@FunctionalInterface
public interface Arbiter {

    /** Takes the rules at their word. */
    Arbiter RULES = candidate -> Verdict.byRules(candidate.byRules());

    /** The verdict on one candidate; depends on nothing but the candidate. */
    Verdict judge(Candidate candidate);
}
