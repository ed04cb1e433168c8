package vn.chitieu.index.analysis;

/** What characters are to the tokenizer. Stateless, thread-safe. */
final class CharClass {

    /** Stands between words. */
    static final byte SEPARATOR = 0;
    /** Begins or continues a word. */
    static final byte LETTER = 1;
    /** One of 0 to 9: begins a number, continues a word. */
    static final byte DIGIT = 2;
    /** Continues a word, and belongs to the letter before it. */
    static final byte MARK = 3;
    /** A raised or lowered digit: continues a word. */
    static final byte RAISED = 4;
    /** Invisible, such as a soft hyphen: continues a word without a trace. */
    static final byte IGNORED = 5;

    /** What stands below is looked up; the rest is rare here, and a larger table would make the start slow. */
    private static final char LOOKED_UP = '\u2200';

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final byte[] CLASSES = classes();

    private CharClass() {}

    private static byte[] classes() {
        byte[] classes = new byte[LOOKED_UP];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = classify(c);
        }
        return classes;
    }

    private static byte classify(int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            return DIGIT;
        }
        if (codePoint == ZERO_WIDTH_SPACE) {
            return SEPARATOR;
        }
        if (Folding.raised(codePoint) >= 0) {
            return RAISED;
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.DECIMAL_DIGIT_NUMBER -> LETTER;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.FORMAT -> IGNORED;
            default -> SEPARATOR;
        };
    }

    /** The class of the character at {@code at}; half of a pair is a separator. */
    static byte at(char[] text, int at, int limit) {
        char c = text[at];
        return c < LOOKED_UP ? CLASSES[c] : classify(Character.codePointAt(text, at, limit));
    }

    /** How many UTF-16 units the character at {@code at} takes. */
    static int width(char[] text, int at, int limit) {
        return text[at] < LOOKED_UP ? 1 : Character.charCount(Character.codePointAt(text, at, limit));
    }

    /** Whether this is one of 0 to 9. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether this is a hyphen or a dash. */
    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }
}
