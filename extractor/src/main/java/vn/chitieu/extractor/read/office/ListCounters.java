package vn.chitieu.extractor.read.office;

import java.util.Arrays;

/** The counters of a list's nine levels. For one list, one thread. */
final class ListCounters {

    static final int LEVELS = 9;

    private static final int UNUSED = Integer.MIN_VALUE;

    private final int[] counters = new int[LEVELS];

    ListCounters() {
        Arrays.fill(counters, UNUSED);
    }

    /** Makes a level begin anew when it next comes. */
    void restart(int level) {
        counters[level] = UNUSED;
    }

    /** Sets the number that a level has reached. */
    void set(int level, int number) {
        counters[level] = number;
    }

    /**
     * Counts an item.
     *
     * @param start the number of the level's first item
     * @return its number
     */
    int next(int level, int start) {
        counters[level] = counters[level] == UNUSED ? start : counters[level] + 1;
        return counters[level];
    }

    /** The number that a level has reached; {@code start} where it has no item yet. */
    int current(int level, int start) {
        return counters[level] == UNUSED ? start : counters[level];
    }
}
