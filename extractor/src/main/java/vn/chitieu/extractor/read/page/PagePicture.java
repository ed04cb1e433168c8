package vn.chitieu.extractor.read.page;

import java.util.List;

/**
 * A page as it is looked at. The words say where its text stands, so that passages can be marked on it.
 *
 * @param png the picture
 * @param width in pixels
 * @param height in pixels
 * @param words in reading order, lengths in pixels; none where the page is a picture without text
 */
public record PagePicture(byte[] png, int width, int height, List<Word> words) {

    /** Words beyond this number are not told. */
    public static final int MAX_WORDS = 20_000;

    public PagePicture {
        words = List.copyOf(words);
    }
}
