package vn.chitieu.extractor.target;

/**
 * What became of a choice.
 *
 * @param option index of the value taken
 * @param rule probability that the rules' value is right as the model sees it; negative where no model was asked
 * @param margin by how much the best of the other values is more probable than that of the rules
 */
public record Chosen(int option, double rule, double margin) {

    /** The rules' own choice, no model asked. */
    static Chosen byRules(int option) {
        return new Chosen(option, -1, 0);
    }
}
