package vn.chitieu.extractor.text;

import org.jspecify.annotations.Nullable;

/**
 * One line of the canonical text: a paragraph with its line breaks joined.
 *
 * @param heading whether the format marks it as a heading (HTML {@code h1}–{@code h6}); plain text never does
 */
public record Paragraph(
        int start, int end, boolean heading, @Nullable Integer page) implements Block {}
