package vn.chitieu.extractor.read.plain;

import java.util.List;
import java.util.Set;

/** Headings in capitals, and where they were cut over lines. */
public final class Headings {

    /** A line of capitals this long may have been broken for want of room. */
    private static final int FULL = 50;

    /** Longest name of a council or committee without its place. */
    private static final int MAX_BODY = 24;

    /** What begins a heading of its own: a type of document or an issuer. */
    private static final List<String> BEGINNINGS = Words.list("heading");

    private Headings() {}

    /** Words at the end of a heading in capitals that the name of a document follows. */
    private static final Set<String> BEFORE_NAME = Words.set("heading-goes-on");

    /** Whether a line has letters and none of them is small. */
    public static boolean isUpper(String line) {
        boolean letter = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letter |= Character.isUpperCase(c);
        }
        return letter;
    }

    private static final List<String> PLACES = Words.list("place");

    /** Whether a line in capitals names the place of the people's council or committee that the line above names. */
    static boolean isPlaceOf(CharSequence above, String line) {
        return above.length() <= MAX_BODY
                && above.toString().endsWith("NHÂN DÂN")
                && isUpper(line)
                && PLACES.stream().anyMatch(line::startsWith);
    }

    /** Whether the line above a document's name in capitals runs on into it. */
    static boolean runsInto(String above, String line) {
        return isUpper(above) && isUpper(line) && BEFORE_NAME.contains(above.substring(above.lastIndexOf(' ') + 1));
    }

    /** Whether a line begins something of its own, whatever stands above it. */
    public static boolean begins(String line) {
        return BEGINNINGS.stream().anyMatch(line::startsWith);
    }

    /** Whether a heading in capitals goes on in the next line. */
    static boolean isCut(String line, String next) {
        return isUpper(line)
                && isUpper(next)
                && !Terminal.ends(line)
                && !begins(next)
                && (line.length() >= FULL || Terminal.isOpen(line));
    }
}
