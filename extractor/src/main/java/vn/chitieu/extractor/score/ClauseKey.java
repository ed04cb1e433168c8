package vn.chitieu.extractor.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a clause is recognised by.
 *
 * @param label folded label: "(1)" and "1." are equal, so are all numbers of one bullet
 * @param words up to five first words, lower case, punctuation and combining marks as blanks
 */
record ClauseKey(String label, List<String> words) {

    private static final int WORDS = 5;

    ClauseKey {
        words = List.copyOf(words);
    }

    static ClauseKey of(String label, String text) {
        List<String> words = TextFolding.words(lower(text));
        return new ClauseKey(foldLabel(label), words.subList(0, Math.min(WORDS, words.size())));
    }

    /**
     * Whether the annotated key agrees with the found one. Annotated words may be fewer, where the clause's own text
     * ends early; two absent keys agree.
     */
    static boolean agree(@Nullable ClauseKey expected, @Nullable ClauseKey found) {
        if (expected == null || found == null) {
            return expected == null && found == null;
        }
        int length = expected.words.size();
        return expected.label.equals(found.label)
                && found.words.size() >= length
                && expected.words.equals(found.words.subList(0, length));
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String foldLabel(String label) {
        String folded = stripped(lower(label));
        if (isNumberedBullet(folded)) {
            folded = folded.substring(0, 1);
        }
        folded = folded.replace("khoản", "").replace("điểm", "");
        StringBuilder kept = new StringBuilder();
        folded.codePoints()
                .filter(c -> TextFolding.isWord(c) || c == '+' || c == '-')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && TextFolding.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && TextFolding.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isNumberedBullet(String label) {
        return label.length() > 1
                && "+-•*".indexOf(label.charAt(0)) >= 0
                && label.codePoints().skip(1).allMatch(Character::isDigit);
    }
}
