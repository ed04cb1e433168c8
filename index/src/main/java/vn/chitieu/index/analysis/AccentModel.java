package vn.chitieu.index.analysis;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Probabilities of syllables after syllables: absolute discounting of pairs, interpolated with a mean of how often a
 * syllable stands and behind how many others it stands (Kneser and Ney). Immutable, thread-safe.
 */
final class AccentModel {

    /** Number of the edge of a run. */
    static final int EDGE = 0;
    /** Number of every word that is not known. */
    static final int UNKNOWN = -1;

    /** What the build wrote. */
    static final String RESOURCE = "accents.bin";

    private static final double DISCOUNT = 0.75;
    private static final double FLOOR = 1e-7;
    private static final float LOG_FLOOR = (float) Math.log(FLOOR);
    private static final int MAX_CANDIDATES = 24;

    private final String[] words;
    private final Map<String, Integer> ids;
    private final Map<String, int[]> candidates = new HashMap<>();
    /** Logarithms: of the probability of a word alone, and of what is left for words that were not seen behind one. */
    private final float[] alone;

    private final float[] rest;
    private final int[][] next;
    private final float[][] pair;

    AccentModel(PairTable table) {
        words = table.words();
        next = table.next();
        ids = new HashMap<>(2 * words.length);
        for (String word : words) {
            ids.put(word, ids.size());
        }
        double[] single = alone(table);
        alone = new float[words.length];
        rest = new float[words.length];
        pair = new float[words.length][];
        for (int i = 0; i < words.length; i++) {
            alone[i] = (float) Math.log(single[i]);
            countPairs(i, table.times()[i], single);
        }
        findCandidates();
    }

    /** The model that the build made. */
    static AccentModel load() {
        try (InputStream in = AccentModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the accent model " + RESOURCE + " is missing: the build makes it");
            }
            return new AccentModel(PairTable.read(new DataInputStream(new BufferedInputStream(in))));
        } catch (IOException e) {
            throw new UncheckedIOException("the accent model " + RESOURCE + " cannot be read", e);
        }
    }

    private static double[] alone(PairTable table) {
        double total = 0;
        double kinds = 0;
        double[] times = new double[table.words().length];
        double[] behind = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            for (int k = 0; k < table.next()[i].length; k++) {
                int second = table.next()[i][k];
                times[second] += table.times()[i][k];
                behind[second]++;
                total += table.times()[i][k];
                kinds++;
            }
        }
        double[] alone = new double[times.length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = (times[i] / total + behind[i] / kinds) / 2 + FLOOR;
        }
        return alone;
    }

    private void countPairs(int first, int[] times, double[] single) {
        double total = Arrays.stream(times).sum();
        double left = times.length == 0 ? 1 : DISCOUNT * times.length / total;
        rest[first] = (float) Math.log(left);
        pair[first] = new float[times.length];
        for (int k = 0; k < times.length; k++) {
            pair[first][k] = (float) Math.log((times[k] - DISCOUNT) / total + left * single[next[first][k]]);
        }
    }

    private void findCandidates() {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            found.computeIfAbsent(Folding.ofExact(words[i]), k -> new ArrayList<>())
                    .add(i);
        }
        Comparator<Integer> likely = Comparator.comparingDouble(i -> -alone[i]);
        Comparator<Integer> order = likely.thenComparing(Comparator.naturalOrder());
        found.forEach((folded, all) -> {
            all.sort(order);
            int[] best = new int[Math.min(MAX_CANDIDATES, all.size())];
            Arrays.setAll(best, all::get);
            candidates.put(folded, best);
        });
    }

    /** The number of a word as {@link SyllableRuns#symbol} gives it, or {@link #UNKNOWN}. */
    int id(String word) {
        return ids.getOrDefault(word, UNKNOWN);
    }

    /** The word with this number. */
    String word(int id) {
        return words[id];
    }

    /** The numbers of all words that are this one without its accents, the likeliest first; empty where none is known. */
    int[] candidates(String folded) {
        return candidates.getOrDefault(folded, new int[0]);
    }

    /** The natural logarithm of the probability that {@code second} follows {@code first}. */
    float follows(int first, int second) {
        float single = second == UNKNOWN ? LOG_FLOOR : alone[second];
        if (first == UNKNOWN) {
            return single;
        }
        int at = second == UNKNOWN ? -1 : Arrays.binarySearch(next[first], second);
        return at >= 0 ? pair[first][at] : rest[first] + single;
    }
}
