package vn.chitieu.extractor.target;

import java.util.List;

/**
 * Where a sentence stands, and who decides what it sets.
 *
 * @param clause index of its clause
 * @param aim whether the clause or a heading above it lists targets
 * @param past whether a heading above it reports results
 * @param rule whether the document is a regulation, whose figures bind everybody
 * @param turn the year that speaks of what is planned, where a heading says that its clauses report and plan; else 0
 * @param firstYear years before this one are past
 * @param headings features of the headings above it, nearest first
 */
record SentenceContext(
        int clause,
        boolean aim,
        boolean past,
        boolean rule,
        int turn,
        int firstYear,
        List<String> headings,
        Arbiter arbiter) {

    SentenceContext {
        headings = List.copyOf(headings);
    }

    /** The same within a task that somebody has to finish by a time: its amounts are set, as those of aims are. */
    SentenceContext ofTask() {
        return new SentenceContext(clause, true, past, rule, turn, firstYear, headings, arbiter);
    }
}
