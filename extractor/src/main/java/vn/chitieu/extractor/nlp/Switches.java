package vn.chitieu.extractor.nlp;

/**
 * Which models take part, and how sure the target classifier must be.
 *
 * @param targets whether the target classifier decides on candidates
 * @param names whether the name finder proposes what the rules have left
 * @param leaveBelow candidates of the rules with a smaller probability are left out
 * @param takeAbove other candidates with a larger probability are taken
 * @param timeAbove another time takes the place of that of the rules where it is more probable by more than this; 1 for
 *     never
 * @param leadAbove the same of the agencies in charge
 */
public record Switches(
        boolean targets, boolean names, double leaveBelow, double takeAbove, double timeAbove, double leadAbove) {

    /** Settings of older programs know nothing of choices. */
    public Switches {
        timeAbove = timeAbove <= 0 ? 1 : timeAbove;
        leadAbove = leadAbove <= 0 ? 1 : leadAbove;
    }

    /** The rules alone. */
    public static final Switches OFF = new Switches(false, false, 0, 1, 1, 1);
}
