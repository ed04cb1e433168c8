package vn.chitieu.extractor.read.page;

/**
 * A word as it stands on a page. Lengths are in points (1/72 inch) from the upper left corner of the upright page.
 *
 * @param text without white space
 * @param size of its font; for a recognised word, an estimate from its line
 * @param bold whether it is printed in bold letters; false where that is not known
 */
public record Word(String text, float left, float top, float right, float bottom, float size, boolean bold) {}
