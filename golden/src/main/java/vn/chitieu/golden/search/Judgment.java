package vn.chitieu.golden.search;

/**
 * How well a place answers a need.
 *
 * @param grade 3 exactly what was asked, 2 in part, 1 related
 */
public record Judgment(Place place, int grade) {

    /** From here on a place is one that should be found. */
    public static final int RELEVANT = 2;

    /** @throws IllegalArgumentException if the grade is not 1 to 3 */
    public Judgment {
        if (grade < 1 || grade > 3) {
            throw new IllegalArgumentException("grade must be 1 to 3, but was " + grade + " for " + place);
        }
    }
}
