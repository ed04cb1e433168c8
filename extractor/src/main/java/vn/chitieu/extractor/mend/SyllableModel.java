package vn.chitieu.extractor.mend;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.lexicon.Syllables;

/** How often words, and pairs of them, stand in texts of the kind that is read. Immutable, thread-safe. */
public final class SyllableModel {

    /** The word that every line begins behind. */
    static final int LINE = 0;

    /** What is no syllable must be as frequent as this before anything is mended to it. */
    private static final int ESTABLISHED = 3;

    private static final int FORMAT = 1;
    private static final int SEVEN_BITS = 7;
    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;

    private final List<String> words;
    private final int[] counts;
    private final PairCounts pairs;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, List<Integer>> byShapes = new HashMap<>();
    private final int[] followers;
    private final WordSet known;
    private final long total;

    SyllableModel(List<String> words, int[] counts, PairCounts pairs) {
        this.words = List.copyOf(words);
        this.counts = counts.clone();
        this.pairs = pairs;
        this.followers = new int[counts.length];
        long sum = 0;
        for (int id = 0; id < counts.length; id++) {
            String word = words.get(id);
            ids.put(word, id);
            sum += counts[id];
            if (Letters.isWord(word.charAt(0)) && (counts[id] >= ESTABLISHED || Syllables.contains(word))) {
                byShapes.computeIfAbsent(Letters.shapes(word), shapes -> new ArrayList<>())
                        .add(id);
            }
        }
        for (long pair : pairs.sorted()) {
            followers[(int) (pair >>> Integer.SIZE)]++;
        }
        this.known = new WordSet(words);
        this.total = sum;
    }

    /** Number of words; their numbers run from 0. */
    int size() {
        return counts.length;
    }

    /** The number of a word, or -1. */
    int id(String word) {
        return ids.getOrDefault(word, -1);
    }

    /** Whether a part of a text is one of the words, in capitals or not; makes no object. */
    boolean contains(String text, int start, int end) {
        return known.contains(text, start, end);
    }

    String word(int id) {
        return words.get(id);
    }

    int count(int id) {
        return id < counts.length ? counts[id] : 0;
    }

    int count(int before, int id) {
        return pairs.of(before, id);
    }

    /** Number of different words that stand behind a word. */
    int followers(int id) {
        return id < followers.length ? followers[id] : 0;
    }

    /** Number of all words in all texts. */
    long total() {
        return total;
    }

    /** The words that a word may be the damaged form of, by their letters' shapes. */
    List<Integer> alike(String shapes) {
        return byShapes.getOrDefault(shapes, List.of());
    }

    /** Writes the model; the same model gives the same bytes. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        number(out, FORMAT);
        number(out, counts.length);
        for (int id = 0; id < counts.length; id++) {
            out.writeUTF(words.get(id));
            number(out, counts[id]);
        }
        long[] sorted = pairs.sorted();
        number(out, sorted.length);
        int before = 0;
        int word = 0;
        for (long pair : sorted) {
            int first = (int) (pair >>> Integer.SIZE);
            int second = (int) pair;
            number(out, first - before);
            number(out, first == before ? second - word : second);
            number(out, pairs.of(first, second));
            before = first;
            word = second;
        }
        out.flush();
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it cannot be read, or is of another format
     */
    static SyllableModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (number(in) != FORMAT) {
            throw new IOException("the model of syllables is of another format");
        }
        int size = number(in);
        List<String> words = new ArrayList<>(size);
        int[] counts = new int[size];
        for (int id = 0; id < size; id++) {
            words.add(in.readUTF());
            counts[id] = number(in);
        }
        PairCounts pairs = new PairCounts();
        int before = 0;
        int word = 0;
        for (int i = number(in); i > 0; i--) {
            int step = number(in);
            word = step == 0 ? word + number(in) : number(in);
            before += step;
            pairs.add(before, word, number(in));
        }
        return new SyllableModel(words, counts, pairs);
    }

    /** Writes a number, seven bits a byte: most numbers are small. */
    private static void number(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest > LOW) {
            out.writeByte(rest & LOW | MORE);
            rest >>>= SEVEN_BITS;
        }
        out.writeByte(rest);
    }

    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += SEVEN_BITS) {
            int read = in.readUnsignedByte();
            number |= (read & LOW) << shift;
            if (read <= LOW) {
                return number;
            }
        }
        throw new IOException("the model of syllables is damaged");
    }
}
