package vn.chitieu.app.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a target's time.
 *
 * @param quarter 1 to 4, or 0 where the time says the year only
 * @param last last day that is in time
 */
public record Deadline(int year, int quarter, LocalDate last) implements Comparable<Deadline> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DECEMBER = 12;

    /** How it lies to a day. */
    public enum Standing {
        PASSED,
        THIS_YEAR,
        LATER
    }

    /** The end of a time in one of the forms of {@code spec/annotation.md}, that of an interval's end; null where none. */
    public static @Nullable Deadline of(@Nullable String time) {
        if (time == null) {
            return null;
        }
        Matcher form = FORM.matcher(time.substring(time.indexOf('/') + 1));
        if (!form.matches()) {
            return null;
        }
        try {
            return of(Integer.parseInt(form.group(1)), form);
        } catch (DateTimeException e) {
            // A month or a day that no calendar has.
            return null;
        }
    }

    private static Deadline of(int year, Matcher form) {
        if (form.group(2) != null) {
            int quarter = Integer.parseInt(form.group(2));
            return new Deadline(year, quarter, end(year, quarter * MONTHS_OF_QUARTER));
        }
        if (form.group(3) == null) {
            return new Deadline(year, 0, end(year, DECEMBER));
        }
        int month = Integer.parseInt(form.group(3));
        LocalDate last =
                form.group(4) == null ? end(year, month) : LocalDate.of(year, month, Integer.parseInt(form.group(4)));
        return new Deadline(year, (month - 1) / MONTHS_OF_QUARTER + 1, last);
    }

    private static LocalDate end(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** How it lies to a day. */
    public Standing standing(LocalDate day) {
        if (last.isBefore(day)) {
            return Standing.PASSED;
        }
        return year == day.getYear() ? Standing.THIS_YEAR : Standing.LATER;
    }

    /** Earlier first; the whole year behind its quarters. */
    @Override
    public int compareTo(Deadline other) {
        int byDay = last.compareTo(other.last);
        return byDay != 0 ? byDay : Integer.compare(order(), other.order());
    }

    private int order() {
        return quarter == 0 ? Integer.MAX_VALUE : quarter;
    }
}
