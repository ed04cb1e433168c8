package vn.chitieu.extractor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A passage of the canonical text: UTF-16 offsets, {@code start} inclusive, {@code end} exclusive. Written to JSON as
 * {@code [start, end]}.
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException if {@code start} is negative or behind {@code end} */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span must satisfy 0 <= start <= end, but was " + start + ".." + end);
        }
    }

    @JsonCreator
    static Span of(int[] bounds) {
        if (bounds.length != 2) {
            throw new IllegalArgumentException("a span has two bounds, but got " + bounds.length);
        }
        return new Span(bounds[0], bounds[1]);
    }

    @JsonValue
    int[] bounds() {
        return new int[] {start, end};
    }

    /** Number of UTF-16 units covered. */
    public int length() {
        return end - start;
    }

    /** The covered passage of {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
