package vn.chitieu.app;

/** Columns that text takes on a terminal: none for marks on letters, two for East Asian wide signs, else one. */
final class TextWidth {

    /** First and last of each range of wide signs (Unicode, EastAsianWidth W and F), in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && c >= WIDE[i]; i += 2) {
            if (c <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The greatest offset from {@code start} on so that the text up to it takes at most so many columns. */
    static int fitting(String text, int start, int columns) {
        int at = start;
        int width = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            width += of(c);
            if (width > columns) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
