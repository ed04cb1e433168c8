package vn.chitieu.extractor.model;

import org.jspecify.annotations.Nullable;

/**
 * A page of the file and the passage of the canonical text that stands on it. What runs over a page's end belongs to
 * both by its offsets: a passage is on every page whose span it overlaps.
 *
 * @param number from 1, counted in the file and not as printed
 * @param start offset of the first character that stands on it
 * @param end offset behind the last; equal to {@code start} where the page has no text
 * @param ocr whether its text came from optical character recognition
 * @param confidence mean confidence of the recognised words, 0 to 1; null where nothing was recognised
 */
public record Page(
        int number,
        int start,
        int end,
        boolean ocr,
        @Nullable Double confidence) {}
