package vn.chitieu.index.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * Other spellings of a syllable that are the same word: the tone mark of "oa", "oe" and "uy" on either letter
 * (hóa/hoá), a misplaced mark where it belongs (tòan/toàn), i and y (kỹ/kĩ), and pairs from a lexicon (tàu/tầu).
 * Immutable, thread-safe.
 */
public final class Variants {

    private static final String HATS = "ăâêôơư";
    private static final Set<String> BOTH = Set.of("oa", "oe", "uy");

    private final Set<String> initials = new HashSet<>();
    private final Map<String, Set<String>> pairs = new HashMap<>();

    private Variants() {}

    /** Reads the lexicons. */
    public static Variants load() {
        Variants variants = new Variants();
        for (LexiconTable.Row row :
                LexiconTable.load(Variants.class, "i-and-y.tsv").rows()) {
            variants.initials.add(row.get("initial"));
        }
        for (LexiconTable.Row row :
                LexiconTable.load(Variants.class, "spellings.tsv").rows()) {
            variants.pair(row.get("word"), row.get("other"));
            variants.pair(row.get("other"), row.get("word"));
        }
        return variants;
    }

    private void pair(String word, String other) {
        pairs.computeIfAbsent(word, k -> new TreeSet<>()).add(other);
    }

    /**
     * The other spellings of a syllable in lower case, sorted; none for what is no Vietnamese syllable. A syllable without
     * accents has those without accents.
     */
    public List<String> of(String syllable) {
        String exact = Folding.exact(syllable);
        Syllable parts = Syllable.of(exact);
        if (parts == null) {
            return List.of();
        }
        TreeSet<String> found = new TreeSet<>(pairs.getOrDefault(exact, Set.of()));
        place(parts, found);
        boolean alone = parts.end().isEmpty() && initials.contains(parts.initial());
        if (alone && parts.vowels().equals("i")) {
            place(parts.with("y"), found);
        } else if (alone && parts.vowels().equals("y")) {
            place(parts.with("i"), found);
        }
        found.remove(exact);
        return List.copyOf(found);
    }

    /** Adds the syllable with its tone mark where it may stand. */
    private static void place(Syllable syllable, Set<String> found) {
        int place = place(syllable.vowels(), syllable.end().isEmpty());
        found.add(syllable.toned(place));
        if (syllable.end().isEmpty() && BOTH.contains(syllable.vowels())) {
            found.add(syllable.toned(1 - place));
        }
    }

    /** Where the tone mark stands: on a letter with a hat, the last of them, else by the number of vowels. */
    private static int place(String vowels, boolean open) {
        for (int i = vowels.length() - 1; i >= 0; i--) {
            if (HATS.indexOf(vowels.charAt(i)) >= 0) {
                return i;
            }
        }
        if (vowels.length() == 2) {
            return open ? 0 : 1;
        }
        return vowels.length() / 2;
    }
}
