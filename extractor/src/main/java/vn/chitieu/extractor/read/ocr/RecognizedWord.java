package vn.chitieu.extractor.read.ocr;

/**
 * A word as recognised.
 *
 * @param line which words stand in one line: the same number
 * @param confidence 0 to 1
 */
record RecognizedWord(String text, PixelBox box, int line, double confidence) {

    RecognizedWord moved(int dx, int dy, int firstLine) {
        return new RecognizedWord(text, box.moved(dx, dy), line + firstLine, confidence);
    }
}
