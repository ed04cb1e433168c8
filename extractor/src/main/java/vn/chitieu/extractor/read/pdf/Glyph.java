package vn.chitieu.extractor.read.pdf;

/**
 * A glyph as shown. Lengths in points on the upright page.
 *
 * @param text what it stands for; U+FFFD where the font does not say
 * @param x where it begins on its baseline
 * @param endX where it ends on its baseline
 * @param size of the font as shown
 * @param spacing extra space that the text asks for between characters
 * @param hidden whether it is neither filled nor stroked
 */
record Glyph(
        String text,
        float x,
        float y,
        float endX,
        float endY,
        float size,
        float spacing,
        boolean bold,
        boolean hidden) {}
