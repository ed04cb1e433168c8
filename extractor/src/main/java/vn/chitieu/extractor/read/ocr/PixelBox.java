package vn.chitieu.extractor.read.ocr;

/** A box of pixels; right and bottom are exclusive. */
record PixelBox(int left, int top, int right, int bottom) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    long area() {
        return (long) width() * height();
    }

    /** This box moved. */
    PixelBox moved(int dx, int dy) {
        return new PixelBox(left + dx, top + dy, right + dx, bottom + dy);
    }

    /** This box and all within some pixels around it. */
    PixelBox grown(int by) {
        return new PixelBox(left - by, top - by, right + by, bottom + by);
    }
}
