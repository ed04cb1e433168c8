package vn.chitieu.extractor.read.page;

import java.util.List;

/** How the lines of a paragraph or a cell are joined. Stateless. */
final class Joints {

    private static final char SOFT_HYPHEN = '\u00AD';

    private Joints() {}

    /**
     * Adds a line: with a space, except behind a soft hyphen, which goes, and behind a hyphen or stroke within a word,
     * which stays. Vietnamese does not hyphenate its words.
     */
    static void append(StringBuilder text, String line) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == SOFT_HYPHEN) {
            text.setLength(length - 1);
        } else if (length > 0 && !(isBrokenWord(text) && Character.isLetterOrDigit(line.charAt(0)))) {
            text.append(' ');
        }
        text.append(line);
    }

    private static boolean isBrokenWord(StringBuilder text) {
        int last = text.length() - 1;
        return last > 0
                && "-–/\u2010\u2011".indexOf(text.charAt(last)) >= 0
                && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    static String join(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            append(text, line.text());
        }
        return text.toString();
    }
}
