package vn.chitieu.extractor.read.page;

/**
 * A page to draw.
 *
 * @param page from 1, counted in the file
 * @param side length of its longer side, in pixels
 */
public record PictureRequest(int page, int side) {

    private static final int MIN_SIDE = 16;
    private static final int MAX_SIDE = 4_000;

    /** @throws IllegalArgumentException if there can be no such page, or the picture would be too small or too large */
    public PictureRequest {
        if (page < 1) {
            throw new IllegalArgumentException("page must be at least 1, but was " + page);
        }
        if (side < MIN_SIDE || side > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "side must be from " + MIN_SIDE + " to " + MAX_SIDE + ", but was " + side);
        }
    }
}
