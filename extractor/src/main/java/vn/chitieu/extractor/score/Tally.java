package vn.chitieu.extractor.score;

/**
 * Counts of one comparison, and the figures that follow from them. A figure without a base is 0.
 *
 * @param matched pairs that count
 * @param found what was extracted
 * @param expected what is annotated: the support of the figures
 */
public record Tally(int matched, int found, int expected) {

    /** Nothing compared. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** The counts of both comparisons together, for micro averages. */
    public Tally plus(Tally other) {
        return new Tally(matched + other.matched, found + other.found, expected + other.expected);
    }

    public double precision() {
        return found == 0 ? 0.0 : (double) matched / found;
    }

    public double recall() {
        return expected == 0 ? 0.0 : (double) matched / expected;
    }

    public double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
    }

    /** Whether nothing was annotated and nothing found: right, though every figure is 0. */
    public boolean isEmpty() {
        return found == 0 && expected == 0;
    }
}
