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

    private static final byte SURROGATE = 6;
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final byte[] CLASSES = classes();

    private CharClass() {}

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = Character.isSurrogate((char) c) ? SURROGATE : classify(c);
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
        byte found = CLASSES[text[at]];
        return found == SURROGATE ? classify(Character.codePointAt(text, at, limit)) : found;
    }

    /** How many UTF-16 units the character at {@code at} takes. */
    static int width(char[] text, int at, int limit) {
        return CLASSES[text[at]] == SURROGATE ? Character.charCount(Character.codePointAt(text, at, limit)) : 1;
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
