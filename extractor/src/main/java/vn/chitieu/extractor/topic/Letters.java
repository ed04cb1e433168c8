package vn.chitieu.extractor.topic;

/**
 * Kinds of characters and their lower case, from a table: every character of a document is asked for. Stateless,
 * thread-safe.
 */
final class Letters {

    static final byte MARK = 0;
    static final byte SPACE = 1;
    static final byte LETTER = 2;
    static final byte DIGIT = 3;

    /** Latin with all letters of Vietnamese ends here. */
    private static final int KNOWN = 0x1F00;

    private static final byte[] KINDS = new byte[KNOWN];
    private static final char[] LOWER = new char[KNOWN];

    static {
        for (int c = 0; c < KNOWN; c++) {
            KINDS[c] = kindOf((char) c);
            LOWER[c] = Character.toLowerCase((char) c);
        }
    }

    private Letters() {}

    static byte kind(char c) {
        return c < KNOWN ? KINDS[c] : kindOf(c);
    }

    static char lower(char c) {
        return c < KNOWN ? LOWER[c] : Character.toLowerCase(c);
    }

    private static byte kindOf(char c) {
        if (Character.isLetter(c)) {
            return LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return c <= ' ' || Character.isSpaceChar(c) ? SPACE : MARK;
    }
}
