package vn.chitieu.extractor.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The syllables that Vietnamese spelling allows, whether or not a word uses them. Immutable and thread-safe. */
public final class Syllables {

    /** Longest syllable, as in "nghiêng". */
    private static final int MAX_LENGTH = 7;

    private static final List<String> TONES = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

    /** The tones of syllables that end in a stop. */
    private static final List<String> STOPPED_TONES = List.of("\u0301", "\u0323");

    private static final Set<String> ALL = all();

    private Syllables() {}

    /** Whether a word in NFC is a syllable, in capitals or not. */
    public static boolean contains(String word) {
        return word.length() <= MAX_LENGTH && ALL.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> all() {
        List<LexiconTable.Row> onsets = new ArrayList<>();
        List<LexiconTable.Row> rhymes = new ArrayList<>();
        for (LexiconTable.Row row :
                LexiconTable.load(Syllables.class, "syllables.tsv").rows()) {
            (row.get("kind").equals("onset") ? onsets : rhymes).add(row);
        }
        Set<String> all = new HashSet<>();
        for (LexiconTable.Row rhyme : rhymes) {
            String part = rhyme.get("part");
            for (String toned : toned(part, rhyme.get("detail"))) {
                all.add(toned);
                onsets.stream()
                        .filter(onset -> stands(onset.get("detail"), part.charAt(0)))
                        .forEach(onset -> all.add(onset.get("part") + toned));
            }
        }
        return all;
    }

    private static boolean stands(String before, char vowel) {
        return before.equals("any") || before.indexOf(vowel) >= 0;
    }

    /** The rhyme with each of its tones on each letter that may bear it. */
    private static List<String> toned(String rhyme, String positions) {
        char last = rhyme.charAt(rhyme.length() - 1);
        boolean stopped = last == 'c' || last == 'p' || last == 't' || rhyme.endsWith("ch");
        List<String> toned = new ArrayList<>();
        for (String position : positions.split(",", -1)) {
            int end = Integer.parseInt(position);
            for (String tone : stopped ? STOPPED_TONES : TONES) {
                toned.add(Normalizer.normalize(
                        rhyme.substring(0, end) + tone + rhyme.substring(end), Normalizer.Form.NFC));
            }
        }
        return toned;
    }
}
