package vn.chitieu.extractor.read.plain;

/** Tells whether a line begins with what may number or bullet a clause; nothing here knows which clause it is. */
public final class Labels {

    private static final String BULLETS = "-+*•–−▪●○";

    private Labels() {}

    /** How a line begins. */
    public enum Kind {
        /** No label. */
        NONE,
        /** A word such as Điều, Chương or Phụ lục with its number. */
        WORD,
        /** A number, a Roman number or a letter with its dot or bracket. */
        NUMBER,
        /** A bullet. */
        BULLET
    }

    /** How a line, not empty, begins. */
    public static Kind kind(String line) {
        if (startsWord(line)) {
            return Kind.WORD;
        }
        if (BULLETS.indexOf(line.charAt(0)) >= 0) {
            return line.length() > 1 && line.charAt(1) != ' ' && !Character.isUpperCase(line.charAt(1))
                    ? Kind.NONE
                    : Kind.BULLET;
        }
        return end(line) > 0 || isLetterWithComma(line) ? Kind.NUMBER : Kind.NONE;
    }

    /** Whether the line is nothing but a label, whose text must stand on the next line. */
    public static boolean isBare(String line) {
        if (line.length() > 12) {
            return false;
        }
        return BULLETS.contains(line) || end(line) == line.length();
    }

    private static boolean startsWord(String line) {
        return LabelWords.starts(line);
    }

    /** Offset behind the label, or 0: {@code 1.}, {@code 1.2.}, {@code 1.2}, {@code IV.}, {@code a)}, {@code (1)}. */
    private static int end(String line) {
        boolean bracket = line.charAt(0) == '(';
        int at = bracket ? 1 : 0;
        int parts = 0;
        boolean dot = false;
        while (parts < 6) {
            int partEnd = part(line, at);
            if (partEnd == at) {
                break;
            }
            parts++;
            at = partEnd;
            dot = at < line.length() && line.charAt(at) == '.';
            if (!dot) {
                break;
            }
            at++;
        }
        return parts == 0 ? 0 : close(line, at, bracket, dot || parts > 1);
    }

    private static int close(String line, int at, boolean bracket, boolean dotted) {
        boolean closing = at < line.length() && line.charAt(at) == ')';
        if (!closing && (bracket || !dotted)) {
            return 0;
        }
        int end = closing ? at + 1 : at;
        if (end >= line.length()) {
            return end;
        }
        char next = line.charAt(end);
        boolean spaced = next == ' ' ? !continuesLower(line, end, closing) : Character.isUpperCase(next);
        return spaced ? end : 0;
    }

    /** Old texts label points {@code a, b, c}. */
    private static boolean isLetterWithComma(String line) {
        return line.length() > 3
                && Character.isLowerCase(line.charAt(0))
                && line.startsWith(", ", 1)
                && Character.isUpperCase(line.charAt(3));
    }

    /** After a dotted number a small letter shows a figure, such as {@code 2.500 doanh nghiệp}. */
    private static boolean continuesLower(String line, int end, boolean closing) {
        boolean dot = line.charAt(end - 1) == '.';
        return !closing && !dot && end + 1 < line.length() && !Character.isUpperCase(line.charAt(end + 1));
    }

    private static int part(String line, int from) {
        int at = from;
        while (at < line.length() && at - from < 4 && Character.isDigit(line.charAt(at))) {
            at++;
        }
        if (at > from) {
            return at - from <= 2 ? at : from;
        }
        while (at < line.length() && at - from < 7 && "IVXLivxl".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (at > from) {
            return at;
        }
        return at < line.length() && Character.isLetter(line.charAt(at)) ? at + 1 : from;
    }
}
