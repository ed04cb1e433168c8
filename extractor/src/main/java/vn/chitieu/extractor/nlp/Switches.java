package vn.chitieu.extractor.nlp;

/**
 * Which models take part, and how sure the target classifier must be.
 *
 * @param targets whether the target classifier decides on candidates
 * @param names whether the name finder proposes what the rules have left
 * @param leaveBelow candidates of the rules with a smaller probability are left out
 * @param takeAbove other candidates with a larger probability are taken
 */
public record Switches(boolean targets, boolean names, double leaveBelow, double takeAbove) {

    /** The rules alone. */
    public static final Switches OFF = new Switches(false, false, 0, 1);
}
