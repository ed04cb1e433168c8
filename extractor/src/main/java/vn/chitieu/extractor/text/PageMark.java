package vn.chitieu.extractor.text;

import org.jspecify.annotations.Nullable;

/**
 * That a page begins.
 *
 * @param number from 1, counted in the file and not as printed
 * @param ocr whether its text came from optical character recognition
 * @param confidence mean confidence of the recognised words, 0 to 1; null where nothing was recognised
 */
public record PageMark(int number, boolean ocr, @Nullable Double confidence) {

    /** A page whose text stands in the file. */
    public static PageMark printed(int number) {
        return new PageMark(number, false, null);
    }
}
