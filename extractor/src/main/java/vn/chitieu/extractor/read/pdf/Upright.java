package vn.chitieu.extractor.read.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Turns the coordinates of a page's content, whose origin is below, to those of the page as it is looked at: its
 * rotation observed, origin in the upper left corner.
 */
record Upright(float left, float bottom, float right, float top, int quarterTurns) {

    static Upright of(PDPage page) {
        PDRectangle box = page.getCropBox();
        int turns = Math.floorMod(page.getRotation() / 90, 4);
        return new Upright(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY(), turns);
    }

    float width() {
        return quarterTurns % 2 == 0 ? right - left : top - bottom;
    }

    float height() {
        return quarterTurns % 2 == 0 ? top - bottom : right - left;
    }

    float x(float x, float y) {
        return switch (quarterTurns) {
            case 1 -> y - bottom;
            case 2 -> right - x;
            case 3 -> top - y;
            default -> x - left;
        };
    }

    float y(float x, float y) {
        return switch (quarterTurns) {
            case 1 -> x - left;
            case 2 -> y - bottom;
            case 3 -> right - x;
            default -> top - y;
        };
    }
}
