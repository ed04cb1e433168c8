package vn.chitieu.extractor.mend;

import org.jspecify.annotations.Nullable;

/**
 * What a word, or two pieces of one, may have been.
 *
 * @param first number of the word
 * @param second number of the word behind it where two were run together, else -1
 * @param text how it is written; null if it stays as it stands
 * @param cost logarithm of the probability that it was read as it stands
 */
record Repair(int first, int second, @Nullable String text, double cost) {

    static final int NO_SECOND = -1;

    static Repair of(int word, String text, double cost) {
        return new Repair(word, NO_SECOND, text, cost);
    }

    static Repair none(int word) {
        return new Repair(word, NO_SECOND, null, 0);
    }

    int last() {
        return second == NO_SECOND ? first : second;
    }
}
