package vn.chitieu.extractor.mend;

import org.jspecify.annotations.Nullable;

/**
 * The likeliest words up to a place, of those that end in one word.
 *
 * @param word number of the last word
 * @param score logarithm of their probability
 * @param step number of tokens that the last repair takes
 */
record Path(
        int word,
        double score,
        Repair repair,
        int step,
        @Nullable Path before) {

    static Path start(int word) {
        return new Path(word, 0, Repair.none(word), 0, null);
    }

    /** Whether the last word stands in the document as it is. */
    boolean isRead() {
        return repair.text() == null;
    }
}
