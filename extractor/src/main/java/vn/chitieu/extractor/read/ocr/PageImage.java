package vn.chitieu.extractor.read.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A page made ready: grey, level, of a resolution that Tesseract reads well, its ruling lines taken out and known, the
 * cells of its tables known.
 *
 * @param page without its lines
 * @param dpi pixels per inch
 * @param ink brightness below which is ink
 */
record PageImage(GreyImage page, double dpi, int ink, List<RulingLine> lines, List<PixelBox> cells) {

    /** Letters of 12 points have then 25 pixels of height or more. */
    private static final double MIN_DPI = 180;

    private static final double MAX_DPI = 320;

    /** To which other resolutions are brought. */
    private static final double GOOD_DPI = 250;

    private static final double MAX_ENLARGEMENT = 3;

    /** An A4 page at 500 dpi; more is made smaller whatever its resolution says. */
    private static final double MAX_PIXELS = 24_000_000;

    /** A picture of a page in grey, and its resolution. */
    record Grey(GreyImage image, double dpi) {

        /** @param dpi pixels per inch of the picture */
        static Grey of(BufferedImage picture, double dpi) {
            double scale = dpi > MAX_DPI ? GOOD_DPI / dpi : 1;
            double fits = Math.sqrt(MAX_PIXELS / ((double) picture.getWidth() * picture.getHeight()));
            scale = Math.min(scale, fits);
            GreyImage image = PageInk.grey(picture, dpi, scale);
            double scaled = dpi * scale;
            double larger = Math.min(Math.min(MAX_ENLARGEMENT, GOOD_DPI / scaled), fits / scale);
            if (scaled >= MIN_DPI || larger <= 1) {
                return new Grey(image, scaled);
            }
            int width = Math.max(1, (int) (image.width() * larger));
            int height = Math.max(1, (int) (image.height() * larger));
            return new Grey(image.resized(width, height), scaled * larger);
        }

        Grey turned(int quarters) {
            return new Grey(image.turned(quarters), dpi);
        }
    }

    static PageImage of(Grey grey) {
        GreyImage page = grey.image();
        double skew = Skew.degrees(page);
        // What was white outside is the colour of no paper, but is cleared with it.
        page = Math.abs(skew) >= Skew.NEGLIGIBLE_DEGREES ? page.rotated(skew) : page.copy();
        Histogram histogram = new Histogram(page);
        List<RulingLine> lines = RulingLines.find(page, grey.dpi());
        List<PixelBox> cells = TableCells.find(page, lines, grey.dpi());
        RulingLines.erase(page, lines, histogram.paper());
        GreyImage cleared = Clearing.cleared(page, histogram.paper());
        return new PageImage(cleared, grey.dpi(), histogram.threshold(), lines, cells);
    }

    /** The cells that hold ink. */
    List<PixelBox> inkedCells() {
        List<PixelBox> inked = new ArrayList<>();
        for (PixelBox cell : cells) {
            if (hasInk(page, cell)) {
                inked.add(cell);
            }
        }
        return inked;
    }

    /** The page with its cells painted over. */
    GreyImage withoutCells() {
        GreyImage rest = page.copy();
        cells.forEach(rest::clear);
        return rest;
    }

    /** Whether there is more than single dark pixels. */
    boolean hasInk(GreyImage image, PixelBox box) {
        int solid = 0;
        int needed = Math.max(3, (int) (dpi * dpi / 8_000));
        for (int y = box.top() + 1; y < box.bottom(); y++) {
            for (int x = box.left() + 1; x < box.right(); x++) {
                if (image.at(x, y) < ink
                        && image.at(x - 1, y) < ink
                        && image.at(x, y - 1) < ink
                        && image.at(x - 1, y - 1) < ink) {
                    solid++;
                    if (solid >= needed) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
