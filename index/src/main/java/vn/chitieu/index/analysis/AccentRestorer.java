package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts accents on the words of a query that was typed without them, or with some of them: the likeliest syllables by a
 * model of pairs, learnt by the build from the texts of the repository. Words with accents stay as they are typed and
 * tell what fits beside them; so stay numbers, words with digits, words in capitals among others (GRDP, FDI) and words
 * that the model does not know. Immutable, thread-safe.
 */
public final class AccentRestorer {

    /** More words are left as they are: no query of a person is so long. */
    public static final int MAX_WORDS = 512;

    private static final float TYPED_WITH_CARE = 4;
    private static final float BESIDE_ACCENTS = 1;

    private final AccentModel model;

    /**
     * A query with its accents.
     *
     * @param changed whether it differs from the query as typed
     */
    public record Restored(String text, boolean changed) {}

    private AccentRestorer(AccentModel model) {
        this.model = model;
    }

    /** A restorer with the model of this build. */
    public static AccentRestorer load() {
        return new AccentRestorer(AccentModel.load());
    }

    static AccentRestorer of(AccentModel model) {
        return new AccentRestorer(model);
    }

    /** Restores the words of a text; all that stands between them stays. Operators and fields are the caller's. */
    public Restored restore(String query) {
        char[] chars = query.toCharArray();
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < chars.length && words.size() < MAX_WORDS; ) {
            int end = SyllableRuns.wordEnd(chars, at);
            if (end > at) {
                words.add(query.substring(at, end));
                starts.add(at);
                at = end;
            } else {
                at += CharClass.width(chars, at, chars.length);
            }
        }
        List<String> restored = restoreWords(words);
        StringBuilder text = new StringBuilder(query.length());
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            text.append(query, copied, starts.get(i)).append(restored.get(i));
            copied = starts.get(i) + words.get(i).length();
        }
        text.append(query, copied, query.length());
        return new Restored(text.toString(), !restored.equals(words));
    }

    /** Restores words that stand beside each other; as many are returned. */
    public List<String> restoreWords(List<String> words) {
        List<String> head = words.subList(0, Math.min(words.size(), MAX_WORDS));
        int[][] lattice = lattice(head);
        int[] path = best(lattice, bonus(head, lattice));
        List<String> restored = new ArrayList<>(words);
        for (int i = 0; i < path.length; i++) {
            if (isOpen(lattice[i])) {
                restored.set(i, cased(model.word(path[i]), words.get(i)));
            }
        }
        return List.copyOf(restored);
    }

    /**
     * How much likelier, as a logarithm, a word without accents is meant so. Where others have accents, and there are as
     * many of them and each that has none has a meaning without, the query was typed with care: it mostly stays.
     */
    private float bonus(List<String> words, int[][] lattice) {
        int accented = 0;
        int open = 0;
        boolean explained = true;
        for (int i = 0; i < lattice.length; i++) {
            if (isOpen(lattice[i])) {
                open++;
                explained &= model.id(SyllableRuns.symbol(words.get(i))) != AccentModel.UNKNOWN;
            } else if (!isPlain(words.get(i))) {
                accented++;
            }
        }
        if (accented == 0) {
            return 0;
        }
        return explained && open <= accented ? TYPED_WITH_CARE : BESIDE_ACCENTS;
    }

    /** What each word may be: one number for a word that stays, several or a known one for a word without accents. */
    private int[][] lattice(List<String> words) {
        boolean capitals = words.stream().allMatch(AccentRestorer::isUpper);
        int[][] lattice = new int[words.size()][];
        for (int i = 0; i < lattice.length; i++) {
            String word = words.get(i);
            String symbol = SyllableRuns.symbol(word);
            boolean stays = !isPlain(word) || isUpper(word) && !capitals || symbol.equals(SyllableRuns.NUMBER);
            int[] candidates = stays ? new int[0] : model.candidates(symbol);
            lattice[i] = candidates.length > 0 ? candidates : new int[] {-2 - model.id(symbol)};
        }
        return lattice;
    }

    /** Whether there is a choice; a word that stays is marked by a number below zero. */
    private static boolean isOpen(int[] choices) {
        return choices[0] >= 0;
    }

    private static int known(int choice) {
        return choice >= 0 ? choice : -2 - choice;
    }

    /** The likeliest path (Viterbi). */
    private int[] best(int[][] lattice, float bonus) {
        int[] path = new int[lattice.length];
        int[][] from = new int[path.length][];
        float[] scores = {0};
        int[] last = {AccentModel.EDGE};
        for (int i = 0; i < path.length; i++) {
            float[] now = new float[lattice[i].length];
            from[i] = new int[now.length];
            for (int k = 0; k < now.length; k++) {
                int word = known(lattice[i][k]);
                int best = bestBefore(last, scores, word);
                from[i][k] = best;
                now[k] = scores[best] + model.follows(known(last[best]), word);
                now[k] += bonus > 0 && isOpen(lattice[i]) && isPlain(model.word(word)) ? bonus : 0;
            }
            scores = now;
            last = lattice[i];
        }
        int at = bestBefore(last, scores, AccentModel.EDGE);
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = known(lattice[i][at]);
            at = from[i][at];
        }
        return path;
    }

    private int bestBefore(int[] last, float[] scores, int word) {
        int best = 0;
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < last.length; i++) {
            float score = scores[i] + model.follows(known(last[i]), word);
            if (score > highest) {
                highest = score;
                best = i;
            }
        }
        return best;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isUpper(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static String cased(String restored, String typed) {
        if (isUpper(typed)) {
            return restored.toUpperCase(Locale.ROOT);
        }
        if (Character.isUpperCase(typed.charAt(0))) {
            return restored.substring(0, 1).toUpperCase(Locale.ROOT) + restored.substring(1);
        }
        return restored;
    }
}
