package vn.chitieu.extractor.citation;

/** Finds where the field of work in an agency's name ends: "Khoa học và Công nghệ" behind "Sở". Thread-safe. */
final class FieldNames {

    private static final int MAX_WORDS = 14;
    private static final int MAX_WORDS_TO_AND = 8;

    private FieldNames() {}

    /** Offset behind the words from {@code from} that belong to the name. */
    static int end(String text, int from, int to) {
        int end = from;
        boolean joined = false;
        for (int words = 0; words < MAX_WORDS; words++) {
            int start = nextWord(text, end, to);
            if (start < 0 || NameEnds.at(text, start, to)) {
                break;
            }
            if (words > 0 && start - end == 1 && !joined && DocumentTypes.at(text, start, to) != null) {
                break;
            }
            if (Toneless.match(text, start, to, "cua") >= 0) {
                break;
            }
            boolean and = Toneless.match(text, start, to, "va") >= 0;
            if (and && !goesOnBehindAnd(text, start, to)) {
                break;
            }
            joined = and;
            end = Words.wordEnd(text, start, to);
        }
        return end;
    }

    /** Offset of the word that goes on with the name, or -1 where punctuation closes it. */
    private static int nextWord(String text, int end, int to) {
        int start = Words.skipBlanks(text, end, Math.min(to, end + 3));
        if (start >= to) {
            return -1;
        }
        char c = text.charAt(start);
        if (c == '-' || c == '–') {
            int next = Words.skipBlanks(text, start + 1, Math.min(to, start + 3));
            return next < to && Character.isUpperCase(text.charAt(next)) ? next : -1;
        }
        if (c == ',') {
            return enumerated(text, start, to);
        }
        return Words.isWordPart(c) ? start : -1;
    }

    /** "Văn hóa, Thể thao và Du lịch": a comma is part of the name when "và" closes the enumeration soon. */
    private static int enumerated(String text, int comma, int to) {
        int first = Words.skipBlanks(text, comma + 1, Math.min(to, comma + 3));
        if (first >= to || !Character.isUpperCase(text.charAt(first)) || Issuers.startsAt(text, first, to)) {
            return -1;
        }
        int at = first;
        for (int words = 0; words < MAX_WORDS_TO_AND && at < to && Words.isWordPart(text.charAt(at)); words++) {
            if (Toneless.match(text, at, to, "va") >= 0) {
                return first;
            }
            if (NameEnds.at(text, at, to) || DocumentTypes.at(text, at, to) != null) {
                return -1;
            }
            at = Words.skipBlanks(text, Words.wordEnd(text, at, to), to);
        }
        return -1;
    }

    private static boolean goesOnBehindAnd(String text, int and, int to) {
        int next = Words.skipBlanks(text, Words.wordEnd(text, and, to), to);
        return next < to && Character.isUpperCase(text.charAt(next)) && !Issuers.startsAt(text, next, to);
    }
}
