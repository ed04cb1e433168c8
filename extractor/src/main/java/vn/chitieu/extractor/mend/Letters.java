package vn.chitieu.extractor.mend;

import java.text.Normalizer;
import java.util.Locale;

/** What mending asks of characters, from tables: their small and bare forms, and which are taken for one another. */
final class Letters {

    /** Behind the last letter of Vietnamese. */
    private static final int SIZE = 0x1F00;

    private static final char[] SMALL = new char[SIZE];
    private static final char[] BARE = new char[SIZE];
    private static final char[] SHAPE = new char[SIZE];

    /** Small letters and digits of like form; the first of a group stands for it. */
    private static final String[] ALIKE = {"l1ti", "o0", "ec", "nu", "hb8", "gq", "s5"};

    static {
        for (char c = 0; c < SIZE; c++) {
            String small = String.valueOf(c).toLowerCase(Locale.ROOT);
            SMALL[c] = small.length() == 1 && Character.isLetter(c) ? small.charAt(0) : c;
            BARE[c] = bareOf(c);
        }
        for (char c = 0; c < SIZE; c++) {
            SHAPE[c] = shapeOf(bare(SMALL[c]));
        }
    }

    private Letters() {}

    private static char bareOf(char c) {
        if (c == 'đ' || c == 'Đ') {
            return c == 'đ' ? 'd' : 'D';
        }
        if (!Character.isLetter(c)) {
            return c;
        }
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    private static char shapeOf(char c) {
        for (String group : ALIKE) {
            if (group.indexOf(c) >= 0) {
                return group.charAt(0);
            }
        }
        return c;
    }

    static char small(char c) {
        return c < SIZE ? SMALL[c] : c;
    }

    /** The letter without its marks. */
    static char bare(char c) {
        return c < SIZE ? BARE[c] : c;
    }

    /** The same for all characters that may be damaged forms of one another. */
    static char shape(char c) {
        return c < SIZE ? SHAPE[c] : c;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    /** Whether a character is part of a word or number. */
    static boolean isWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static String small(String text) {
        char[] small = text.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] = small(small[i]);
        }
        return new String(small);
    }

    /** The shapes of a word's letters: equal for words that one may be the damaged form of the other. */
    static String shapes(String word) {
        char[] shapes = word.toCharArray();
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = shape(shapes[i]);
        }
        return new String(shapes);
    }
}
