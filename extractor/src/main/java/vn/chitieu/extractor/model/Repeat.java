package vn.chitieu.extractor.model;

/**
 * A section that appears again with the same text.
 *
 * @param start offset of the repeated copy
 * @param end offset behind it
 * @param of the first complete occurrence
 */
public record Repeat(int start, int end, Span of) {}
