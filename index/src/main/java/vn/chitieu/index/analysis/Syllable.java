package vn.chitieu.index.analysis;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Vietnamese syllable in its parts.
 *
 * @param initial consonants before the vowels, "qu" and "gi" among them; may be empty
 * @param vowels without tone mark, with hats and horns
 * @param end consonants behind; may be empty
 * @param tone the combining mark, or 0 for the level tone
 */
record Syllable(String initial, String vowels, String end, char tone) {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final Set<String> INITIALS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final Set<String> ENDS = Set.of("", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t");
    /** Vowels that stand together, without hats and horns. */
    private static final Set<String> TOGETHER = Set.of(
            "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa", "oe", "oi", "oo",
            "ua", "ue", "ui", "uo", "uu", "uy", "ye", "ieu", "yeu", "oai", "oao", "oay", "oeo", "uay", "uoi", "uou",
            "uya", "uye", "uyu");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int MAX_LENGTH = 8;

    /** The parts of a syllable in exact form, or null where it is none. */
    static @Nullable Syllable of(String exact) {
        if (exact.isEmpty() || exact.length() > MAX_LENGTH) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        int toned = -1;
        for (int i = 0; i < exact.length(); i++) {
            String parts = Normalizer.normalize(exact.substring(i, i + 1), Normalizer.Form.NFD);
            int mark = toneIn(parts);
            if (mark >= 0) {
                if (tone != 0) {
                    return null;
                }
                tone = parts.charAt(mark);
                toned = letters.length();
                parts = parts.substring(0, mark) + parts.substring(mark + 1);
            }
            letters.append(Normalizer.normalize(parts, Normalizer.Form.NFC));
        }
        return cut(letters.toString(), tone, toned);
    }

    private static int toneIn(String parts) {
        for (int i = 1; i < parts.length(); i++) {
            if (TONES.indexOf(parts.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Syllable cut(String letters, char tone, int toned) {
        int first = 0;
        while (first < letters.length() && !isVowel(letters, first)) {
            first++;
        }
        // "quy" begins with "qu"; "già" begins with "gi", but "gì" with "g".
        boolean glide = letters.startsWith("qu") || letters.startsWith("gi");
        if (glide && letters.length() > 2 && isVowel(letters, 2)) {
            first = 2;
        }
        int last = first;
        while (last < letters.length() && isVowel(letters, last)) {
            last++;
        }
        String initial = letters.substring(0, first);
        String vowels = letters.substring(first, last);
        String end = letters.substring(last);
        boolean known = INITIALS.contains(initial) && TOGETHER.contains(Folding.ofExact(vowels)) && ENDS.contains(end);
        return known && toned < last ? new Syllable(initial, vowels, end, tone) : null;
    }

    private static boolean isVowel(String letters, int at) {
        return VOWELS.indexOf(letters.charAt(at)) >= 0;
    }

    /** The same syllable with the tone mark on the letter {@code at} of the vowels. */
    String toned(int at) {
        String marked = tone == 0
                ? vowels
                : Normalizer.normalize(
                        vowels.substring(0, at + 1) + tone + vowels.substring(at + 1), Normalizer.Form.NFC);
        return initial + marked + end;
    }

    /** The same with other vowels, of the same number of letters. */
    Syllable with(String otherVowels) {
        return new Syllable(initial, otherVowels, end, tone);
    }
}
