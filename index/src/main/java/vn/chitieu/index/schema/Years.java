package vn.chitieu.index.schema;

import org.jspecify.annotations.Nullable;

/**
 * The years that a time of a target covers.
 *
 * @param from first year
 * @param to last year
 */
public record Years(int from, int to) {

    private static final int NONE = -1;

    /** The years of a time in one of the forms of {@code spec/annotation.md}; null where it has none. */
    public static @Nullable Years of(@Nullable String time) {
        if (time == null) {
            return null;
        }
        int slash = time.indexOf('/');
        int first = year(slash < 0 ? time : time.substring(0, slash));
        int last = slash < 0 ? first : year(time.substring(slash + 1));
        if (first == NONE && last == NONE) {
            return null;
        }
        int from = first == NONE ? last : first;
        int to = last == NONE ? first : last;
        return new Years(Math.min(from, to), Math.max(from, to));
    }

    private static int year(String time) {
        if (time.length() < 4) {
            return NONE;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            char c = time.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            year = 10 * year + c - '0';
        }
        return year;
    }
}
