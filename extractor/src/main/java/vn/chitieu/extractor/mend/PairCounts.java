package vn.chitieu.extractor.mend;

import java.util.Arrays;

/** Counts of pairs of words; open addressing, so that a look-up makes no object. For one thread until it is filled. */
final class PairCounts {

    private static final long EMPTY = -1;
    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int size;

    PairCounts() {
        Arrays.fill(keys, EMPTY);
    }

    /** Adds to the count of a pair and gives the new one. */
    int add(int before, int word, int count) {
        if (2 * size >= keys.length) {
            grow();
        }
        long key = key(before, word);
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += count;
        return counts[slot];
    }

    int of(int before, int word) {
        return counts[slot(key(before, word))];
    }

    /** The pairs in order of their first word, then of their second, as both in one number. */
    long[] sorted() {
        return Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
    }

    private static long key(int before, int word) {
        return (long) before << Integer.SIZE | word;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> Integer.SIZE) & keys.length - 1;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
