package vn.chitieu.extractor.read.plain;

import java.util.Locale;
import java.util.Set;

/** How a line ends: with a sentence, or in the middle of one. */
public final class Terminal {

    /** Words that no sentence and no heading ends with. */
    private static final Set<String> OPEN = Words.set("open");

    /** Words that a number follows; in a heading in capitals they stand for themselves. */
    private static final Set<String> BEFORE_NUMBER = Words.set("number-follows");

    private Terminal() {}

    /** Whether the line ends with a mark that may end a paragraph. */
    public static boolean ends(String line) {
        for (int i = line.length() - 1; i >= 0; i--) {
            char c = line.charAt(i);
            if (".;:!?…".indexOf(c) >= 0) {
                return true;
            }
            if ("\"”’')]/".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the line cannot end here: it ends with a comma, a hyphen or a word that needs another. */
    public static boolean isOpen(String line) {
        char last = line.charAt(line.length() - 1);
        if (",-–(“&".indexOf(last) >= 0) {
            return line.length() > 1;
        }
        int space = line.lastIndexOf(' ');
        String word = line.substring(space + 1);
        return word.length() <= 6 && OPEN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the line ends with a word that a number follows, such as "ngày" or "khoản". */
    public static boolean expectsNumber(String line) {
        return BEFORE_NUMBER.contains(line.substring(line.lastIndexOf(' ') + 1));
    }
}
