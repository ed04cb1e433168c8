package vn.chitieu.extractor.read.ocr;

import java.util.Arrays;

/**
 * A ruling line as traced, in pixels: level lines from left to right, upright ones from top to bottom.
 *
 * @param upright whether along and across are exchanged
 * @param start where it starts, along
 * @param first its first pixel across, at every pixel along
 * @param last the pixel after its last one across
 */
record RulingLine(boolean upright, int start, int[] first, int[] last) {

    int end() {
        return start + first.length;
    }

    /** Its place, straightened: the mean of where it is across. */
    PixelBox box() {
        int from = (int) Math.round(Arrays.stream(first).average().orElse(0));
        int to = Math.max(
                from + 1, (int) Math.round(Arrays.stream(last).average().orElse(0)));
        return upright ? new PixelBox(from, start, to, end()) : new PixelBox(start, from, end(), to);
    }
}
