package vn.chitieu.index.analysis;

import java.text.Normalizer;

/**
 * The two forms of a word: exact (NFC, lower case) and folded (without tone marks and other marks of Latin letters, đ as
 * d, raised digits as digits). Stateless, thread-safe.
 */
public final class Folding {

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';
    private static final char LATIN_END = '\u0250';
    private static final char ADDITIONAL = '\u1E00';
    private static final char ADDITIONAL_END = '\u1F00';
    private static final char SUPERSCRIPTS = '\u2070';
    private static final char SUBSCRIPTS_END = '\u208A';
    private static final char[] LATIN = table('\0', LATIN_END);
    private static final char[] LATIN_ADDITIONAL = table(ADDITIONAL, ADDITIONAL_END);

    private Folding() {}

    private static char[] table(char from, char to) {
        char[] table = new char[to - from];
        for (char c = from; c < to; c++) {
            table[c - from] = letter(c);
        }
        return table;
    }

    private static char letter(char c) {
        // Poor copies have the letter eth for đ.
        if (c == 'đ' || c == 'ð') {
            return 'd';
        }
        if (c == 'Đ' || c == 'Ð') {
            return 'D';
        }
        if (c < 0x80) {
            return c;
        }
        int digit = raised(c);
        return digit >= 0
                ? (char) ('0' + digit)
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    /** The digit that a raised or lowered digit stands for, or -1. */
    static int raised(int c) {
        return switch (c) {
            case '¹' -> 1;
            case '²' -> 2;
            case '³' -> 3;
            default -> {
                boolean digit = c == SUPERSCRIPTS || c >= 0x2074 && c <= 0x2079 || c >= 0x2080 && c < SUBSCRIPTS_END;
                yield digit ? c & 0xF : -1;
            }
        };
    }

    /** The folded character, or 0 for a mark that goes. */
    static char fold(char c) {
        if (c < LATIN_END) {
            return LATIN[c];
        }
        if (c >= ADDITIONAL && c < ADDITIONAL_END) {
            return LATIN_ADDITIONAL[c - ADDITIONAL];
        }
        if (c >= FIRST_MARK && c <= LAST_MARK) {
            return 0;
        }
        int digit = c >= SUPERSCRIPTS && c < SUBSCRIPTS_END ? raised(c) : -1;
        return digit >= 0 ? (char) ('0' + digit) : c;
    }

    /** Whether text of such characters alone is in NFC. */
    static boolean isComposed(char c) {
        return c < FIRST_MARK || c >= ADDITIONAL && c < ADDITIONAL_END;
    }

    /** The exact form: NFC, lower case. */
    public static String exact(String word) {
        String composed = isComposed(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder lower = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int codePoint = composed.codePointAt(i);
            lower.appendCodePoint(Character.toLowerCase(codePoint));
            i += Character.charCount(codePoint);
        }
        return lower.toString();
    }

    private static boolean isComposed(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isComposed(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The folded form, lower case. */
    public static String folded(String word) {
        return ofExact(exact(word));
    }

    /** The folded form of an exact form. */
    static String ofExact(String exact) {
        StringBuilder folded = new StringBuilder(exact.length());
        for (int i = 0; i < exact.length(); i++) {
            char c = fold(exact.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
