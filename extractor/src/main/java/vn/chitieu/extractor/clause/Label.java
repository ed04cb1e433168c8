package vn.chitieu.extractor.clause;

/**
 * A label as it stands in the text.
 *
 * @param text the label as annotations write it: {@code Điều 1}, {@code 1.1}, {@code a}, {@code (3)}, {@code -}
 * @param ordinal position in its series, from 1; 0 for bullets
 * @param prefix what stands before the last ordinal of a composed label ({@code 1} of {@code 1.1}), else empty
 * @param start offset of the label
 * @param end offset of what follows it, white space passed over
 */
record Label(LabelStyle style, String text, int ordinal, String prefix, int start, int end) {

    /** Whether this label comes next after {@code other} in one series. */
    boolean follows(Label other) {
        return style == other.style && prefix.equals(other.prefix) && ordinal == other.ordinal + 1;
    }
}
