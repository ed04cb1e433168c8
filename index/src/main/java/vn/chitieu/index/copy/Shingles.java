package vn.chitieu.index.copy;

import java.util.Arrays;

/**
 * The runs of {@value #LENGTH} syllables of a text, each once, as hashes. How many two texts share says how much they
 * are the same text. Immutable and thread-safe.
 */
public final class Shingles {

    /** Syllables of a shingle. */
    static final int LENGTH = 5;

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The shingles of a text; a text of fewer syllables than a shingle has none. Linear in its length. */
    public static Shingles of(String text) {
        Collector collector = new Collector(Math.max(16, text.length() / 4));
        Syllables.of(text, collector::syllable);
        return new Shingles(collector.distinct());
    }

    /** Keeps the last syllables and notes the hash of each full run of them. */
    private static final class Collector {

        private final long[] last = new long[LENGTH];
        private long[] found;
        private int seen;
        private int count;

        Collector(int capacity) {
            this.found = new long[capacity];
        }

        void syllable(long hash) {
            last[seen % LENGTH] = hash;
            seen++;
            if (seen >= LENGTH) {
                long shingle = 0;
                for (int i = 0; i < LENGTH; i++) {
                    shingle = Mix.of(shingle + last[(seen + i) % LENGTH]);
                }
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = shingle;
            }
        }

        long[] distinct() {
            Arrays.sort(found, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (kept == 0 || found[kept - 1] != found[i]) {
                    found[kept++] = found[i];
                }
            }
            return Arrays.copyOf(found, kept);
        }
    }

    /** Number of different shingles. */
    public int size() {
        return hashes.length;
    }

    /** Shared shingles among all of both, 0 to 1; 0 where there are none. */
    public double jaccard(Shingles other) {
        int shared = shared(other);
        int all = hashes.length + other.hashes.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Shared shingles among those of the shorter text, 0 to 1; 0 where it has none. */
    public double containment(Shingles other) {
        int shorter = Math.min(hashes.length, other.hashes.length);
        return shorter == 0 ? 0 : (double) shared(other) / shorter;
    }

    private int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** A digest by which texts that share many shingles are found without comparing all. */
    public Signature signature() {
        return Signature.of(hashes);
    }
}
