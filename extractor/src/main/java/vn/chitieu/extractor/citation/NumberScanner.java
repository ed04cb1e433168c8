package vn.chitieu.extractor.citation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number of a document: {@code 12/NQ-HĐND}, {@code 15-NQ/TU}, {@code 21/2019/NĐ-CP}, {@code 66.7/NQ-CP}. A
 * single blank beside a separator, as poor copies have it ({@code 132- KL/TW}), is dropped. Thread-safe.
 */
public final class NumberScanner {

    private static final int MAX_LENGTH = 48;
    private static final int MAX_PARTS = 6;

    /**
     * A document number.
     *
     * @param value without blanks
     * @param code the first group of letters, such as {@code NQ}
     * @param issuerCode the last group of letters, such as {@code HĐND}; equals {@code code} where there is only one
     */
    public record DocumentNumber(String value, String code, String issuerCode, int start, int end) {}

    private record Part(int start, int end, boolean letters) {}

    private NumberScanner() {}

    /** The number that begins at {@code from} and ends by {@code to}, or null. */
    public static @Nullable DocumentNumber at(String text, int from, int to) {
        int limit = Math.min(to, from + MAX_LENGTH);
        int at = serialEnd(text, from, limit);
        if (at < 0 || nextPart(text, at, limit, 0) == null) {
            return null;
        }
        StringBuilder value = new StringBuilder(text.substring(from, at));
        String first = null;
        String last = "";
        for (int parts = 0; parts < MAX_PARTS; parts++) {
            Part part = nextPart(text, at, limit, first == null ? 0 : last.equals(first) ? 1 : 2);
            if (part == null) {
                break;
            }
            String word = text.substring(part.start, part.end);
            value.append(text.charAt(separator(text, at))).append(word);
            if (part.letters) {
                last = word;
                first = first == null ? word : first;
            }
            at = part.end;
        }
        return first == null ? null : new DocumentNumber(value.toString().replace('–', '-'), first, last, from, at);
    }

    private static int serialEnd(String text, int from, int limit) {
        int end = Words.digitsEnd(text, from, limit);
        if (end == from || end - from > 6) {
            return -1;
        }
        if (end + 1 < limit && text.charAt(end) == '.' && Words.isDigit(text.charAt(end + 1))) {
            int tail = Words.digitsEnd(text, end + 1, limit);
            return tail - end <= 4 ? tail : -1;
        }
        boolean suffixed = end < limit && text.charAt(end) >= 'a' && text.charAt(end) <= 'z';
        return suffixed ? end + 1 : end;
    }

    private static @Nullable Part nextPart(String text, int at, int limit, int letterParts) {
        int mark = separator(text, at);
        if (mark >= limit || "/-–.".indexOf(text.charAt(mark)) < 0) {
            return null;
        }
        boolean dot = text.charAt(mark) == '.';
        int start = mark + 1 < limit && text.charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
        boolean loose = mark > at || start > mark + 1;
        int end = partEnd(text, start, limit);
        if (end == start || end - start > 16) {
            return null;
        }
        if (Words.isDigit(text.charAt(start))) {
            boolean year = letterParts == 0 && !dot && !loose && end - start == 4 && isNumber(text, start, end);
            return year ? new Part(start, end, false) : null;
        }
        boolean accepted = Character.isUpperCase(text.charAt(start));
        if (loose || dot) {
            accepted = letterParts <= 1 && (!dot || letterParts == 1) && isCode(text, start, end);
        }
        return accepted ? new Part(start, end, true) : null;
    }

    private static int separator(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static int partEnd(String text, int start, int limit) {
        int end = Words.wordEnd(text, start, limit);
        while (end + 1 < limit && text.charAt(end) == '&' && Words.isWordPart(text.charAt(end + 1))) {
            end = Words.wordEnd(text, end + 1, limit);
        }
        return end;
    }

    private static boolean isNumber(String text, int start, int end) {
        return Words.digitsEnd(text, start, end) == end;
    }

    /** Behind a blank only what is plainly an abbreviation goes on with the number. */
    private static boolean isCode(String text, int start, int end) {
        int upper = 0;
        for (int i = start; i < end; i++) {
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return upper >= 2 && end - start - upper <= 1;
    }

    /** The number in the form under which spellings of it are equal: upper case, đ as d, no blanks or separators. */
    public static String key(String number) {
        StringBuilder key = new StringBuilder(number.length());
        for (char c : number.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Words.isWordPart(c) || c == '.') {
                key.append(c == 'Đ' || c == 'Ð' ? 'D' : c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != '/') {
                key.append('/');
            }
        }
        return key.toString();
    }
}
