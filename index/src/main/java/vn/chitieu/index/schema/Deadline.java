package vn.chitieu.index.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last day of a time of a target, as a number that orders days: 20251231. */
final class Deadline {

    private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(?:Q(\\d)|(\\d{2})(?:-(\\d{2}))?))?");
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int MONTHS_OF_QUARTER = 3;

    private Deadline() {}

    /** The day, where months count as 31 days; null where the time has none of the forms of {@code spec/annotation.md}. */
    static @Nullable Integer of(@Nullable String time) {
        if (time == null) {
            return null;
        }
        Matcher point = POINT.matcher(time.substring(time.indexOf('/') + 1));
        if (!point.matches()) {
            return null;
        }
        int month = LAST_MONTH;
        if (point.group(2) != null) {
            month = Integer.parseInt(point.group(2)) * MONTHS_OF_QUARTER;
        } else if (point.group(3) != null) {
            month = Integer.parseInt(point.group(3));
        }
        int day = point.group(4) == null ? LAST_DAY : Integer.parseInt(point.group(4));
        return Integer.parseInt(point.group(1)) * YEAR + month * MONTH + day;
    }
}
