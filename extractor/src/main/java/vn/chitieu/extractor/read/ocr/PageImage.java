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

    static PageImage of(BufferedImage image, double dpi) {
        return of(PageInk.grey(image, dpi), dpi);
    }

    /** @param dpi pixels per inch */
    static PageImage of(GreyImage grey, double dpi) {
        GreyImage page = grey;
        double scale = 1;
        if (dpi < MIN_DPI || dpi > MAX_DPI) {
            scale = Math.max(0.1, Math.min(3, GOOD_DPI / dpi));
            page = page.resized(Math.max(1, (int) Math.round(page.width() * scale)), Math.max(1, (int)
                    Math.round(page.height() * scale)));
        }
        double skew = Skew.degrees(page);
        if (Math.abs(skew) >= Skew.NEGLIGIBLE_DEGREES) {
            page = page.rotated(skew);
        }
        Histogram histogram = new Histogram(page);
        List<RulingLine> lines = RulingLines.find(page, dpi * scale);
        List<PixelBox> cells = TableCells.find(page, lines, dpi * scale);
        RulingLines.erase(page, lines, histogram.paper());
        return new PageImage(page, dpi * scale, histogram.threshold(), lines, cells);
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
        GreyImage rest = page.crop(new PixelBox(0, 0, page.width(), page.height()), 0);
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
