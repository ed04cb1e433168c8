package vn.chitieu.extractor.citation;

/** Steps over blanks and words of a text; every step is bounded by its arguments. Thread-safe. */
public final class Words {

    /** Up to here Vietnamese text goes; a table is several times as fast as asking the character's type. */
    private static final boolean[] WORD_PARTS = new boolean[0x2000];

    static {
        for (char c = 0; c < WORD_PARTS.length; c++) {
            WORD_PARTS[c] = computeWordPart(c);
        }
    }

    private Words() {}

    /** Whether the character belongs to a word: a letter, a digit or a combining mark. */
    public static boolean isWordPart(char c) {
        return c < WORD_PARTS.length ? WORD_PARTS[c] : computeWordPart(c);
    }

    private static boolean computeWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether a word begins at the offset. */
    public static boolean isWordStart(String text, int at) {
        return isWordPart(text.charAt(at)) && (at == 0 || !isWordPart(text.charAt(at - 1)));
    }

    /** Offset of the first character from {@code from} that is no blank, at most {@code to}. */
    public static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Offset behind the word at {@code from}; {@code from} itself where no word stands there. */
    public static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Offset behind the run of ASCII digits at {@code from}. */
    static int digitsEnd(String text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t';
    }

    /** Whether the word from {@code start} to {@code end} consists of the letters of a Roman numeral. */
    static boolean isRoman(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("IVXLC".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return end > start;
    }
}
