package vn.chitieu.extractor.read.ocr;

/**
 * Takes specks and the grain of the paper from a page: single pixels far from all their neighbours become like the
 * nearest of them, what is almost paper becomes white and what is almost ink black. In cells of tables, whose short
 * figures have no context, this halves the errors.
 */
final class Clearing {

    /** A pixel that differs by more from each of its neighbours is a speck. */
    private static final int SPECK = 30;

    /** Darker is black. */
    private static final int BLACK = 40;

    /** Paper is white from so much below its usual brightness. */
    private static final int GRAIN = 25;

    private Clearing() {}

    /** @param paper its usual brightness */
    static GreyImage cleared(GreyImage page, int paper) {
        int white = Math.max(BLACK + 1, paper - GRAIN);
        int[] levels = new int[GreyImage.WHITE + 1];
        for (int value = 0; value < levels.length; value++) {
            int level = (value - BLACK) * GreyImage.WHITE / (white - BLACK);
            levels[value] = Math.min(GreyImage.WHITE, Math.max(0, level));
        }
        GreyImage result = new GreyImage(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                result.set(x, y, levels[withoutSpeck(page, x, y)]);
            }
        }
        return result;
    }

    private static int withoutSpeck(GreyImage page, int x, int y) {
        int value = page.at(x, y);
        int darkest = GreyImage.WHITE;
        int brightest = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(page.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(page.width() - 1, x + 1); i++) {
                if (i != x || j != y) {
                    darkest = Math.min(darkest, page.at(i, j));
                    brightest = Math.max(brightest, page.at(i, j));
                }
            }
        }
        return value < darkest - SPECK ? darkest : value > brightest + SPECK ? brightest : value;
    }
}
