package vn.chitieu.extractor.read.page;

/**
 * A ruling line, horizontal or vertical, as the borders of a table are drawn with. Lengths in points from the upper
 * left corner of the upright page.
 */
public record Rule(float left, float top, float right, float bottom) {

    /** Whether it is wider than high. */
    public boolean horizontal() {
        return right - left >= bottom - top;
    }
}
