package vn.chitieu.index.schema;

import org.jspecify.annotations.Nullable;

/**
 * The years that a time of a target covers.
 *
 * @param from first year
 * @param to last year
 */
public record Years(int from, int to) {

    /** The years of a time in one of the forms of {@code spec/annotation.md}; null where it has none. */
    public static @Nullable Years of(@Nullable String time) {
        if (time == null) {
            return null;
        }
        int slash = time.indexOf('/');
        Integer from = year(slash < 0 ? time : time.substring(0, slash));
        Integer to = slash < 0 ? from : year(time.substring(slash + 1));
        if (from == null && to == null) {
            return null;
        }
        int first = from == null ? to : from;
        int last = to == null ? from : to;
        return new Years(Math.min(first, last), Math.max(first, last));
    }

    private static @Nullable Integer year(String time) {
        if (time.length() < 4) {
            return null;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            char c = time.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            year = 10 * year + c - '0';
        }
        return year;
    }
}
