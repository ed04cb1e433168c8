package vn.chitieu.extractor.agency;

import java.util.Arrays;

/**
 * A passage as words and punctuation marks, each with its offsets and a key: lower case, the tone mark where the older
 * spelling puts it. Immutable and thread-safe once made.
 */
final class Words {

    /** Longest passage read at once; longer ones are cut where a sentence or at least a word ends. */
    static final int WINDOW = 32_768;

    private final String text;
    private final int count;
    private final int[] starts;
    private final int[] ends;
    private final String[] keys;

    private Words(String text, int count, int[] starts, int[] ends, String[] keys) {
        this.text = text;
        this.count = count;
        this.starts = starts;
        this.ends = ends;
        this.keys = keys;
    }

    /** Reads {@code text} from {@code start} to {@code end}. */
    static Words of(String text, int start, int end) {
        int[] starts = new int[Math.max(8, (end - start) / 4)];
        int[] ends = new int[starts.length];
        String[] keys = new String[starts.length];
        WordKeys folding = new WordKeys(end - start);
        int count = 0;
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            if (c != '\n' && (Character.isWhitespace(c) || c == '\u00a0')) {
                i++;
                continue;
            }
            int stop = i + 1;
            if (Character.isLetterOrDigit(c)) {
                while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
                    stop++;
                }
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                keys = Arrays.copyOf(keys, count * 2);
            }
            starts[count] = i;
            ends[count] = stop;
            keys[count++] = folding.key(text, i, stop);
            i = stop;
        }
        return new Words(text, count, starts, ends, keys);
    }

    /** Where to cut the passage from {@code start} so that it is no longer than a window. */
    static int windowEnd(String text, int start, int end) {
        if (end - start <= WINDOW) {
            return end;
        }
        int limit = start + WINDOW;
        int word = -1;
        for (int i = limit; i > start + WINDOW / 2; i--) {
            char c = text.charAt(i - 1);
            if (c == '\n' || c == '.' || c == ';') {
                return i;
            }
            if (word < 0 && !Character.isLetterOrDigit(c)) {
                word = i;
            }
        }
        return word < 0 ? limit : word;
    }

    int count() {
        return count;
    }

    /** The key of word {@code i}, or an empty one outside the passage. */
    String key(int i) {
        return i < 0 || i >= count ? "" : keys[i];
    }

    boolean is(int i, String key) {
        return key(i).equals(key);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** The source from word {@code from} to the one before {@code to}. */
    String slice(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** The source between two offsets. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** Whether word {@code i} begins with a letter or digit. */
    boolean isWord(int i) {
        return i >= 0 && i < count && Character.isLetterOrDigit(text.charAt(starts[i]));
    }

    /** Whether word {@code i} begins with a capital letter. */
    boolean isUpper(int i) {
        return i >= 0 && i < count && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Whether word {@code i} begins with two capital letters. */
    boolean isAbbreviation(int i) {
        return isUpper(i) && starts[i] + 1 < ends[i] && Character.isUpperCase(text.charAt(starts[i] + 1));
    }

    boolean isNumber(int i) {
        return i >= 0 && i < count && Character.isDigit(text.charAt(starts[i]));
    }

    /** Whether word {@code i} only joins the words of one name. */
    boolean isConnector(int i) {
        return switch (key(i)) {
            case ",", "-", "–", "—", "&", "và", "/" -> true;
            default -> false;
        };
    }

    /** Whether word {@code i} ends a sentence; a mark behind an abbreviated "TP" does not. */
    boolean isSentenceEnd(int i) {
        return switch (key(i)) {
            case "\n", "!", "?" -> true;
            case "." -> !is(i - 1, "tp") && !(isNumber(i - 1) && isNumber(i + 1) && ends[i] == starts[i + 1]);
            default -> false;
        };
    }
}
