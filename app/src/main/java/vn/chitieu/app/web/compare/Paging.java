package vn.chitieu.app.web.compare;

import org.jspecify.annotations.Nullable;

/**
 * One page of many rows.
 *
 * @param offset number of rows before it
 * @param size most rows of a page
 * @param total number of all rows
 */
public record Paging(Address address, int offset, int size, long total) {

    private static final String OFFSET = "offset";

    /** The offset that an address asks for, at the beginning of a page; 0 where that has no rows. */
    public static int offset(Address address, long total, int size) {
        try {
            int asked = Integer.parseInt(address.value(OFFSET));
            return asked > 0 && asked < total ? asked - asked % size : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether there is more than one page. */
    public boolean several() {
        return total > size;
    }

    /** Number of the first row, from 1. */
    public long first() {
        return Math.min(total, offset + 1L);
    }

    /** Number of the last row. */
    public long last() {
        return Math.min(total, (long) offset + size);
    }

    /** Address of the page before; null on the first. */
    public @Nullable String before() {
        if (offset == 0) {
            return null;
        }
        int before = Math.max(0, offset - size);
        return (before == 0 ? address.without(OFFSET) : address.with(OFFSET, Integer.toString(before))).toString();
    }

    /** Address of the page behind; null on the last. */
    public @Nullable String behind() {
        return last() >= total
                ? null
                : address.with(OFFSET, Integer.toString(offset + size)).toString();
    }
}
