package vn.chitieu.app.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as targets have them: {@code 2025}, {@code 2021-Q4}, {@code 2021-07}, {@code 2026-12-31}, {@code 2021/2025}. */
final class TargetTimes {

    private static final Pattern ONE = Pattern.compile("((?:19|20|21)\\d\\d)(?:-Q([1-4])|-(\\d\\d)(?:-(\\d\\d))?)?");

    private TargetTimes() {}

    /** Whether a text is a time. */
    static boolean isTime(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return isOne(text);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        return isOne(from) && isOne(to) && first(from).isBefore(first(to));
    }

    private static boolean isOne(String text) {
        Matcher matcher = ONE.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            return !first(text).isAfter(LocalDate.MAX);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The first day of a time. */
    private static LocalDate first(String text) {
        Matcher matcher = ONE.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException(text);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return LocalDate.of(year, 3 * Integer.parseInt(matcher.group(2)) - 2, 1);
        }
        if (matcher.group(3) == null) {
            return LocalDate.of(year, 1, 1);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(3)));
        return matcher.group(4) == null ? month.atDay(1) : month.atDay(Integer.parseInt(matcher.group(4)));
    }
}
