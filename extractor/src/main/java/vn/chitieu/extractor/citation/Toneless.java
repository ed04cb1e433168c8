package vn.chitieu.extractor.citation;

import java.text.Normalizer;

/**
 * Compares text without regard to case and to the five Vietnamese tone marks; vowel quality and đ stay. Where the tone
 * mark stands differs between spellings ("Uỷ ban", "Ủy ban") and is often misread, so names are matched this way.
 * Every character folds to one character: offsets do not move. Thread-safe.
 */
public final class Toneless {

    private static final char[] TABLE = table();

    private Toneless() {}

    private static char[] table() {
        char[] table = new char[0x1F00];
        for (char c = 0; c < table.length; c++) {
            table[c] = compute(Character.toLowerCase(c));
        }
        return table;
    }

    private static char compute(char lower) {
        String decomposed = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean tone = c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
            if (!tone) {
                kept.append(c);
            }
        }
        String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return composed.length() == 1 ? composed.charAt(0) : lower;
    }

    /** The character in lower case and without tone mark. */
    public static char fold(char c) {
        return c < TABLE.length ? TABLE[c] : Character.toLowerCase(c);
    }

    /** The text in lower case and without tone marks, of the same length. */
    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /**
     * Offset behind {@code phrase} where it stands at {@code from} as whole words, or -1. A space of the phrase stands
     * for one or two blanks of the text.
     *
     * @param phrase folded, words separated by single spaces
     */
    public static int match(String text, int from, int to, String phrase) {
        int at = from;
        for (int i = 0; i < phrase.length(); i++) {
            if (at >= to || fold(text.charAt(at)) != phrase.charAt(i)) {
                return -1;
            }
            at++;
            if (phrase.charAt(i) == ' ' && at < to && text.charAt(at) == ' ') {
                at++;
            }
        }
        return at < to && Words.isWordPart(text.charAt(at)) ? -1 : at;
    }
}
