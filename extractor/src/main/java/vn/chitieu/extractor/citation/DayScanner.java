package vn.chitieu.extractor.citation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as Vietnamese documents print it: {@code ngày 03 tháng 12 năm 2018}, {@code ngày 03/12/2018},
 * {@code 3-12-2018}. Thread-safe.
 */
public final class DayScanner {

    /**
     * A day and where it stands.
     *
     * @param iso such as {@code 2018-12-03}
     */
    public record Day(String iso, int start, int end) {}

    private DayScanner() {}

    /** The day that begins at {@code from} and ends by {@code to}, or null; the word "ngày" before it is part of it. */
    public static @Nullable Day at(String text, int from, int to) {
        int word = Toneless.match(text, from, to, "ngay");
        int start = word < 0 ? from : Words.skipBlanks(text, word, to);
        int dayEnd = Words.digitsEnd(text, start, Math.min(to, start + 3));
        if (dayEnd == start || dayEnd - start > 2) {
            return null;
        }
        int end = endOfNumericDay(text, dayEnd, to);
        int[] parts = end < 0 ? spelled(text, start, dayEnd, to) : numeric(text, start, end);
        if (parts.length == 0 || !valid(parts)) {
            return null;
        }
        return new Day(LocalDate.of(parts[2], parts[1], parts[0]).toString(), from, parts[3]);
    }

    private static boolean valid(int[] parts) {
        boolean plausible = parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1900 && parts[2] < 2200 && parts[0] >= 1;
        return plausible && parts[0] <= YearMonth.of(parts[2], parts[1]).lengthOfMonth();
    }

    private static int endOfNumericDay(String text, int dayEnd, int to) {
        int month = afterSeparator(text, dayEnd, to);
        if (month < 0) {
            return -1;
        }
        int monthEnd = Words.digitsEnd(text, month, Math.min(to, month + 3));
        int year = afterSeparator(text, monthEnd, to);
        if (year < 0 || monthEnd == month || monthEnd - month > 2) {
            return -1;
        }
        int yearEnd = Words.digitsEnd(text, year, Math.min(to, year + 5));
        return yearEnd - year == 4 ? yearEnd : -1;
    }

    private static int afterSeparator(String text, int at, int to) {
        int mark = at < to && text.charAt(at) == ' ' ? at + 1 : at;
        if (mark >= to || "/-.".indexOf(text.charAt(mark)) < 0) {
            return -1;
        }
        int next = mark + 1;
        return next < to && text.charAt(next) == ' ' ? next + 1 : next;
    }

    private static int[] numeric(String text, int start, int end) {
        int[] parts = new int[4];
        int part = 0;
        for (int i = start; i < end; i++) {
            if (Words.isDigit(text.charAt(i))) {
                parts[part] = parts[part] * 10 + (text.charAt(i) - '0');
            } else if (Words.isDigit(text.charAt(i - 1))) {
                part++;
                i = skipSeparator(text, i, end) - 1;
            }
        }
        parts[3] = end;
        return parts;
    }

    private static int skipSeparator(String text, int at, int end) {
        int next = at;
        while (next < end && !Words.isDigit(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int[] spelled(String text, int start, int dayEnd, int to) {
        int month = wordThenDigits(text, dayEnd, to, "thang");
        if (month < 0) {
            return new int[0];
        }
        int monthEnd = Words.digitsEnd(text, month, Math.min(to, month + 3));
        int year = wordThenDigits(text, monthEnd, to, "năm");
        if (year < 0 || monthEnd == month || monthEnd - month > 2) {
            return new int[0];
        }
        int yearEnd = Words.digitsEnd(text, year, Math.min(to, year + 5));
        if (yearEnd - year != 4) {
            return new int[0];
        }
        return new int[] {
            number(text, start, dayEnd), number(text, month, monthEnd), number(text, year, yearEnd), yearEnd
        };
    }

    private static int wordThenDigits(String text, int at, int to, String word) {
        int start = Words.skipBlanks(text, at, Math.min(to, at + 4));
        if (start < to && (text.charAt(start) == ',' || text.charAt(start) == '/')) {
            start = Words.skipBlanks(text, start + 1, Math.min(to, start + 4));
        }
        int end = Toneless.match(text, start, to, word);
        return end < 0 ? -1 : Words.skipBlanks(text, end, Math.min(to, end + 4));
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
