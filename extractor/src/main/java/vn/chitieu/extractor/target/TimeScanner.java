package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;

/**
 * Reads the times of a token list: days, months, quarters, years, school years and intervals, with the prepositions
 * that move them ("trước năm 2023" is the end of 2022). Stateless, thread-safe; linear.
 */
final class TimeScanner {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private TimeScanner() {}

    /** The times that state their year, in order, without overlaps; all have the role DUE. */
    static List<TimeExpression> scan(List<Token> tokens) {
        return scan(tokens, 0);
    }

    /**
     * The times in order, without overlaps; all have the role DUE.
     *
     * @param year the year of deadlines that leave it out, or 0 to pass over these
     */
    static List<TimeExpression> scan(List<Token> tokens, int year) {
        List<TimeExpression> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Reading reading = read(tokens, at);
            YearlessTime.Reading yearless = reading == null ? YearlessTime.read(tokens, at, year) : null;
            reading = yearless == null ? reading : new Reading(yearless.iso(), yearless.to());
            if (reading == null) {
                at++;
                continue;
            }
            int from = preposition(
                    tokens,
                    at,
                    found.isEmpty() ? 0 : found.get(found.size() - 1).to());
            if (from > 0
                    && reading.iso.indexOf('/') >= 0
                    && tokens.get(from).is("năm")
                    && small(tokens, from - 1) > 0) {
                from--;
            }
            boolean before = contains(tokens, from, at, "trước") && !contains(tokens, from, at, "hết");
            String iso = before ? dayBefore(reading) : reading.iso;
            int to = is(tokens, reading.to, "trở") && is(tokens, reading.to + 1, "đi") ? reading.to + 2 : reading.to;
            found.add(new TimeExpression(
                    iso, from, to, tokens.get(from).start(), tokens.get(to - 1).end(), TimeExpression.Role.DUE));
            at = to;
        }
        return found;
    }

    private record Reading(String iso, int to) {}

    private static @Nullable Reading read(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.isNumber()) {
            return readNumber(tokens, at);
        }
        if (!token.isWord()) {
            return null;
        }
        return switch (token.folded()) {
            case "ngày" -> day(tokens, at);
            case "tháng" -> month(tokens, at);
            case "quý" -> quarter(tokens, at);
            case "năm" -> year(tokens, at);
            case "giai", "thời", "nhiệm" -> period(tokens, at);
            default -> null;
        };
    }

    /** 16/12/2025, 12/2025, and the bare interval 2026 - 2030. */
    private static @Nullable Reading readNumber(List<Token> tokens, int at) {
        if (at > 0 && (tokens.get(at - 1).is("/") || tokens.get(at - 1).is("số"))) {
            return null;
        }
        int first = small(tokens, at);
        if (first > 0 && is(tokens, at + 1, "/")) {
            int second = small(tokens, at + 2);
            if (first <= 31 && second > 0 && second <= 12 && is(tokens, at + 3, "/") && yearAt(tokens, at + 4) > 0) {
                return new Reading(iso(yearAt(tokens, at + 4), second, first), at + 5);
            }
            if (first <= 12 && yearAt(tokens, at + 2) > 0 && !is(tokens, at + 3, "/")) {
                return monthInterval(tokens, new Reading(iso(yearAt(tokens, at + 2), first, 0), at + 3));
            }
            return null;
        }
        return interval(tokens, at);
    }

    private static Reading monthInterval(List<Token> tokens, Reading first) {
        if (is(tokens, first.to, "-") && small(tokens, first.to + 1) > 0 && is(tokens, first.to + 2, "/")) {
            int year = yearAt(tokens, first.to + 3);
            int month = small(tokens, first.to + 1);
            if (year > 0 && month <= 12) {
                return new Reading(first.iso + "/" + iso(year, month, 0), first.to + 4);
            }
        }
        return first;
    }

    private static @Nullable Reading interval(List<Token> tokens, int at) {
        int first = yearAt(tokens, at);
        int next = at + 1;
        if (first == 0 || !is(tokens, next, "-") && !is(tokens, next, "đến")) {
            return null;
        }
        next++;
        if (is(tokens, next, "năm")) {
            next++;
        }
        int last = yearAt(tokens, next);
        boolean number = is(tokens, next + 1, "/") && next + 2 < tokens.size();
        return last > first && !number ? new Reading(first + "/" + last, next + 1) : null;
    }

    private static @Nullable Reading day(List<Token> tokens, int at) {
        int day = small(tokens, at + 1);
        if (day == 0 || day > 31) {
            return null;
        }
        if (is(tokens, at + 2, "/")) {
            Reading numbers = readNumber(tokens, at + 1);
            return numbers == null ? null : new Reading(numbers.iso, numbers.to);
        }
        if (!is(tokens, at + 2, "tháng")) {
            return null;
        }
        int month = small(tokens, at + 3);
        int year = is(tokens, at + 4, "năm") ? yearAt(tokens, at + 5) : 0;
        return month > 0 && month <= 12 && year > 0 ? new Reading(iso(year, month, day), at + 6) : null;
    }

    private static @Nullable Reading month(List<Token> tokens, int at) {
        int month = small(tokens, at + 1);
        if (month == 0 || month > 12) {
            return null;
        }
        int slash = at + 2;
        if (is(tokens, slash, "/") || is(tokens, slash, "năm")) {
            int year = yearAt(tokens, slash + 1);
            return year > 0 ? monthSpan(tokens, new Reading(iso(year, month, 0), slash + 2)) : null;
        }
        return null;
    }

    private static Reading monthSpan(List<Token> tokens, Reading first) {
        return is(tokens, first.to, "-") && is(tokens, first.to + 1, "tháng") ? joined(tokens, first) : first;
    }

    private static Reading joined(List<Token> tokens, Reading first) {
        Reading second = read(tokens, first.to + 1);
        return second == null || second.iso.indexOf('/') >= 0 || second.iso.compareTo(first.iso) <= 0
                ? first
                : new Reading(first.iso + "/" + second.iso, second.to);
    }

    private static @Nullable Reading quarter(List<Token> tokens, int at) {
        int quarter = quarterAt(tokens, at + 1);
        int next = at + 2;
        if (quarter == 0) {
            return null;
        }
        if (is(tokens, next, "/") || is(tokens, next, "năm") || is(tokens, next, "-")) {
            next++;
        }
        int year = yearAt(tokens, next);
        if (year == 0) {
            return null;
        }
        Reading first = new Reading(year + "-Q" + quarter, next + 1);
        return is(tokens, first.to, "-") && is(tokens, first.to + 1, "quý") ? joined(tokens, first) : first;
    }

    private static int quarterAt(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return 0;
        }
        return switch (tokens.get(at).folded()) {
            case "i", "1", "01" -> 1;
            case "ii", "2", "02" -> 2;
            case "iii", "3", "03" -> 3;
            case "iv", "4", "04" -> 4;
            default -> 0;
        };
    }

    /** năm 2025, năm học 2026-2027, (5) năm 2011 - 2015, năm 2026 - 2027. */
    private static @Nullable Reading year(List<Token> tokens, int at) {
        int next = is(tokens, at + 1, "học") ? at + 2 : at + 1;
        if (is(tokens, next, "mới")) {
            next++;
        }
        Reading interval = next < tokens.size() && tokens.get(next).isNumber() ? interval(tokens, next) : null;
        if (interval != null) {
            return interval;
        }
        int year = yearAt(tokens, next);
        return year > 0 && !isDecimal(tokens.get(next)) ? new Reading(Integer.toString(year), next + 1) : null;
    }

    private static @Nullable Reading period(List<Token> tokens, int at) {
        Token second = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        boolean period = second != null && (second.is("đoạn") || second.is("kỳ"));
        if (!period) {
            return null;
        }
        int next = at + 2;
        while (next < tokens.size()
                && next < at + 5
                && (tokens.get(next).is("năm")
                        || tokens.get(next).is("từ")
                        || tokens.get(next).is("5")
                        || tokens.get(next).is("10"))) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).isNumber() ? interval(tokens, next) : null;
    }

    /** Index of the first word of the preposition before {@code at}. */
    private static int preposition(List<Token> tokens, int at, int floor) {
        int from = at;
        while (from > floor && at - from < 4 && isPreposition(tokens.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean isPreposition(Token token) {
        return switch (token.folded()) {
            case "đến",
                    "hết",
                    "trong",
                    "vào",
                    "trước",
                    "từ",
                    "cuối",
                    "đầu",
                    "chậm",
                    "nhất",
                    "ngay",
                    "tới",
                    "kể",
                    "cả",
                    "nay" -> true;
            default -> false;
        };
    }

    private static boolean contains(List<Token> tokens, int from, int to, String word) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** "Trước năm 2023" holds at the end of 2022; a day or a shorter time stays as printed. */
    private static String dayBefore(Reading reading) {
        return reading.iso.length() == 4 ? Integer.toString(Integer.parseInt(reading.iso) - 1) : reading.iso;
    }

    private static boolean is(List<Token> tokens, int at, String folded) {
        return at < tokens.size() && tokens.get(at).is(folded);
    }

    private static boolean isDecimal(Token token) {
        return token.folded().length() != 4;
    }

    private static int small(List<Token> tokens, int at) {
        if (at >= tokens.size()
                || !tokens.get(at).isNumber()
                || tokens.get(at).folded().length() > 2) {
            return 0;
        }
        return Integer.parseInt(tokens.get(at).folded());
    }

    private static int yearAt(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isNumber()) {
            return 0;
        }
        String digits = tokens.get(at).folded();
        if (digits.length() != 4 || digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0) {
            return 0;
        }
        int year = Integer.parseInt(digits);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    private static String iso(int year, int month, int day) {
        String iso = year + (month < 10 ? "-0" : "-") + month;
        return day == 0 ? iso : iso + (day < 10 ? "-0" : "-") + day;
    }
}
