package vn.chitieu.index.analysis;

/**
 * Numbers of documents in running text: "12/NQ-HĐND", "05/2021/QH15", "57-NQ/TW". The canonical form is folded, with
 * plain hyphens and without zeros before the number: "318/nq-hdnd", "5/2021/qh15". Stateless, thread-safe.
 */
public final class DocumentNumbers {

    /** A longer run of codes is no document number; it also bounds how far is looked ahead. */
    private static final int MAX_LENGTH = 64;

    private static final int MAX_DIGITS = 6;
    private static final int YEAR_DIGITS = 4;
    private static final char HORN = '\u031B';

    private DocumentNumbers() {}

    /** Takes the characters of a canonical form. */
    @FunctionalInterface
    interface Sink {
        void append(char c);
    }

    /** The canonical form of a document number, or of any other text put like one. */
    public static String canonical(String number) {
        StringBuilder canonical = new StringBuilder(number.length());
        canonical(number.toCharArray(), 0, number.length(), canonical::append);
        return canonical.toString();
    }

    static void canonical(char[] text, int start, int end, Sink sink) {
        int from = start;
        while (from + 1 < end && text[from] == '0' && CharClass.isDigit(text[from + 1])) {
            from++;
        }
        String folded = Folding.folded(new String(text, from, end - from));
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            sink.append(CharClass.isDash(c) ? '-' : c);
        }
    }

    /** The end of the document number that begins at {@code start} with a digit, or -1. */
    static int end(char[] text, int start, int length) {
        int limit = Math.min(length, start + MAX_LENGTH);
        int at = digits(text, start, limit);
        if (at - start > MAX_DIGITS || at >= limit) {
            return -1;
        }
        at = subNumber(text, at, limit);
        if (at + 1 < limit && isCode(text[at]) && (text[at + 1] == '/' || CharClass.isDash(text[at + 1]))) {
            at++;
        }
        if (at >= limit) {
            return -1;
        }
        int end = text[at] == '/' ? slashed(text, at + 1, limit) : hyphened(text, at, limit);
        return end > 0 && (end == length || !continues(text, end, length)) ? end : -1;
    }

    /** Parts of one decision are numbered 66.7 of late. */
    private static int subNumber(char[] text, int at, int limit) {
        if (text[at] != '.') {
            return at;
        }
        int end = digits(text, at + 1, limit);
        return end > at + 1 && end < limit && text[end] == '/' ? end : at;
    }

    /** "/NQ-HĐND", "/2021/QH15": without a year there must be a hyphen, for "10/kg" is a rate. */
    private static int slashed(char[] text, int start, int limit) {
        int at = start;
        int year = digits(text, at, limit);
        boolean dated = year - at == YEAR_DIGITS && year < limit && text[year] == '/';
        if (dated) {
            at = year + 1;
        }
        int end = code(text, at, limit);
        if (end < 0) {
            return -1;
        }
        int first = end - at;
        boolean hyphen = false;
        for (int next = joined(text, end, limit); next > 0; next = joined(text, end, limit)) {
            hyphen |= CharClass.isDash(text[end]);
            end = next;
        }
        return hyphen || dated && first >= 2 ? end : -1;
    }

    /** "-NQ/TW". */
    private static int hyphened(char[] text, int at, int limit) {
        if (!CharClass.isDash(text[at])) {
            return -1;
        }
        int end = code(text, at + 1, limit);
        if (end < 0 || end >= limit || text[end] != '/') {
            return -1;
        }
        int last = joined(text, end, limit);
        for (int next = last; next > 0; next = joined(text, last, limit)) {
            last = next;
        }
        return last;
    }

    /** The end of the code that a separator at {@code at} joins, or -1. */
    private static int joined(char[] text, int at, int limit) {
        if (at >= limit || !(text[at] == '/' || text[at] == '&' || CharClass.isDash(text[at]))) {
            return -1;
        }
        int end = code(text, at + 1, limit);
        return end > 0 && (end == limit || !continues(text, end, limit)) ? end : -1;
    }

    /** The end of a code: a letter and more letters and digits, without tone marks; or -1. */
    private static int code(char[] text, int start, int limit) {
        if (start >= limit || CharClass.isDigit(text[start]) || !isCode(text[start])) {
            return -1;
        }
        int at = start + 1;
        while (at < limit && (isCode(text[at]) || text[at] == HORN)) {
            at++;
        }
        return at;
    }

    private static boolean isCode(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || CharClass.isDigit(c)
                || c == 'Đ'
                || c == 'đ'
                || c == 'Ư'
                || c == 'ư';
    }

    private static boolean continues(char[] text, int at, int limit) {
        return CharClass.at(text, at, limit) != CharClass.SEPARATOR;
    }

    private static int digits(char[] text, int start, int limit) {
        int at = start;
        while (at < limit && CharClass.isDigit(text[at])) {
            at++;
        }
        return at;
    }
}
