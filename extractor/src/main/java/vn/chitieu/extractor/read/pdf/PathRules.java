package vn.chitieu.extractor.read.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.read.page.Rule;

/** The ruling lines among the paths of a page: strokes along an axis, and fills so thin that they look like one. */
final class PathRules {

    /** A page with more lines than this is a drawing. */
    static final int MAX_RULES = 20_000;

    /** Points; a fill that is thicker is an area. */
    private static final float MAX_THICKNESS = 3.2f;

    /** Points; a line that is shorter is a part of a drawing or of a dashed line. */
    private static final float MIN_LENGTH = 0.9f;

    /** Points by which the ends of a line may be out of line with an axis. */
    private static final float SKEW = 0.7f;

    private static final int MAX_POINTS = 20_000;

    private final Upright upright;
    private final List<Rule> rules = new ArrayList<>();

    /** Points of the current path: x, y, and whether a line leads here (1) or the path begins here (0). */
    private final List<float[]> points = new ArrayList<>();

    private boolean overflow;

    PathRules(Upright upright) {
        this.upright = upright;
    }

    void moveTo(float x, float y) {
        add(x, y, 0);
    }

    void lineTo(float x, float y) {
        add(x, y, 1);
    }

    /** The end of a curve: no line leads here. */
    void curveTo(float x, float y) {
        add(x, y, 0);
    }

    void close() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i)[2] == 0) {
                add(points.get(i)[0], points.get(i)[1], 2);
                return;
            }
        }
    }

    private void add(float x, float y, int kind) {
        if (points.size() < MAX_POINTS) {
            float[] point = kind == 2 ? new float[] {x, y, 1} : new float[] {upright.x(x, y), upright.y(x, y), kind};
            points.add(point);
        }
    }

    /** The points of the current path: x and y of each. */
    List<float[]> points() {
        return points;
    }

    void clear() {
        points.clear();
    }

    void stroke(float lineWidth) {
        float half = Math.min(lineWidth, MAX_THICKNESS) / 2;
        for (int i = 1; i < points.size(); i++) {
            float[] from = points.get(i - 1);
            float[] to = points.get(i);
            if (to[2] == 0) {
                continue;
            }
            float dx = Math.abs(to[0] - from[0]);
            float dy = Math.abs(to[1] - from[1]);
            if (Math.min(dx, dy) <= SKEW && Math.max(dx, dy) >= MIN_LENGTH) {
                boolean horizontal = dx >= dy;
                float middle = horizontal ? (from[1] + to[1]) / 2 : (from[0] + to[0]) / 2;
                float low = horizontal ? Math.min(from[0], to[0]) : Math.min(from[1], to[1]);
                float high = horizontal ? Math.max(from[0], to[0]) : Math.max(from[1], to[1]);
                add(
                        horizontal
                                ? new Rule(low, middle - half, high, middle + half)
                                : new Rule(middle - half, low, middle + half, high));
            }
        }
    }

    void fill() {
        int start = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || points.get(i)[2] == 0) {
                fill(start, i);
                start = i;
            }
        }
    }

    private void fill(int from, int to) {
        if (to - from < 3) {
            return;
        }
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (float[] point : points.subList(from, to)) {
            left = Math.min(left, point[0]);
            right = Math.max(right, point[0]);
            top = Math.min(top, point[1]);
            bottom = Math.max(bottom, point[1]);
        }
        if (Math.min(right - left, bottom - top) <= MAX_THICKNESS
                && Math.max(right - left, bottom - top) >= MIN_LENGTH) {
            add(new Rule(left, top, right, bottom));
        }
    }

    private void add(Rule rule) {
        if (rules.size() < MAX_RULES) {
            rules.add(rule);
        } else {
            overflow = true;
        }
    }

    /** The lines; none where the page is a drawing. */
    List<Rule> rules() {
        return overflow ? List.of() : rules;
    }

    boolean isOverflow() {
        return overflow;
    }
}
