package vn.chitieu.extractor.read.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The part of the page that is drawn on, as the box around it: browsers draw a line that falls between two pages on
 * both and clip it. Lengths in points on the upright page.
 */
final class Clips {

    /** States saved and not restored beyond which no more are kept. */
    private static final int MAX_DEPTH = 10_000;

    private final Deque<float[]> saved = new ArrayDeque<>();
    private float[] box;
    private boolean pending;

    Clips(float width, float height) {
        box = new float[] {0, 0, width, height};
    }

    void save() {
        if (saved.size() < MAX_DEPTH) {
            saved.push(box);
        }
    }

    void restore() {
        if (!saved.isEmpty()) {
            box = saved.pop();
        }
    }

    /** How many states are saved and what the clip is, to come back to. */
    record Mark(int depth, float[] box) {}

    Mark mark() {
        return new Mark(saved.size(), box);
    }

    void reset(Mark mark) {
        while (saved.size() > mark.depth()) {
            saved.pop();
        }
        box = mark.box();
    }

    /** The path that is painted next will clip. */
    void request() {
        pending = true;
    }

    /** A path was painted. */
    void painted(List<float[]> points) {
        if (pending && !points.isEmpty()) {
            float[] clip = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
            for (float[] point : points) {
                clip[0] = Math.min(clip[0], point[0]);
                clip[1] = Math.min(clip[1], point[1]);
                clip[2] = Math.max(clip[2], point[0]);
                clip[3] = Math.max(clip[3], point[1]);
            }
            box = new float[] {
                Math.max(box[0], clip[0]),
                Math.max(box[1], clip[1]),
                Math.min(box[2], clip[2]),
                Math.min(box[3], clip[3])
            };
        }
        pending = false;
    }

    /** Whether a place is drawn on. */
    boolean shows(float x, float y) {
        return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1;
    }
}
