package vn.chitieu.extractor.target;

/**
 * What became of a candidate.
 *
 * @param taken whether it is a target
 * @param probability of its being one as the model sees it, 0 to 1; negative where no model was asked
 */
public record Verdict(boolean taken, double probability) {

    /** The rules' own verdict, no model asked. */
    static Verdict byRules(boolean taken) {
        return new Verdict(taken, -1);
    }
}
