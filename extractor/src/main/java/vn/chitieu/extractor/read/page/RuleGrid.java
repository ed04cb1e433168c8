package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import vn.chitieu.extractor.read.page.RuleSpans.Span;

/**
 * A grid of ruling lines that touch each other.
 *
 * @param xs edges of the columns
 * @param ys edges of the rows
 */
record RuleGrid(float[] xs, float[] ys, List<Span> horizontals, List<Span> verticals) {

    /** Points by which lines may miss each other. */
    private static final float TOUCH = 4;

    /** Points that an edge of a grid may stand apart from a line that forms it. */
    private static final float SAME = 3.5f;

    /** Points by which lines must stick out of the others to show an edge that is not drawn. */
    private static final float OPEN = 12;

    private static final int MAX_CELLS = 200_000;

    /** The grids with at least two columns. */
    static List<RuleGrid> find(List<Rule> rules) {
        List<Span> horizontals = RuleSpans.of(rules, true);
        List<Span> verticals = RuleSpans.of(rules, false);
        if (horizontals.size() > RuleSpans.MAX_SPANS || verticals.size() > RuleSpans.MAX_SPANS) {
            return List.of();
        }
        TreeMap<Integer, RuleGrid> grids = new TreeMap<>();
        int[] group = groups(horizontals, verticals);
        for (int i = 0; i < group.length; i++) {
            RuleGrid grid = grids.computeIfAbsent(
                    group[i], key -> new RuleGrid(new float[0], new float[0], new ArrayList<>(), new ArrayList<>()));
            if (i < horizontals.size()) {
                grid.horizontals.add(horizontals.get(i));
            } else {
                grid.verticals.add(verticals.get(i - horizontals.size()));
            }
        }
        return grids.values().stream()
                .filter(grid -> !grid.verticals.isEmpty() && !grid.horizontals.isEmpty())
                .map(RuleGrid::withEdges)
                .filter(grid ->
                        grid.columns() >= 2 && grid.rows() >= 1 && (long) grid.columns() * grid.rows() <= MAX_CELLS)
                .toList();
    }

    /** For each line, horizontal ones first, the number of the group that it touches. */
    private static int[] groups(List<Span> horizontals, List<Span> verticals) {
        int[] parent = new int[horizontals.size() + verticals.size()];
        Arrays.setAll(parent, i -> i);
        for (int h = 0; h < horizontals.size(); h++) {
            Span across = horizontals.get(h);
            for (int v = 0; v < verticals.size(); v++) {
                Span down = verticals.get(v);
                if (down.at() > across.from() - TOUCH
                        && down.at() < across.to() + TOUCH
                        && across.at() > down.from() - TOUCH
                        && across.at() < down.to() + TOUCH) {
                    parent[root(parent, h)] = root(parent, horizontals.size() + v);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private RuleGrid withEdges() {
        return new RuleGrid(edges(verticals, horizontals), edges(horizontals, verticals), horizontals, verticals);
    }

    private static float[] edges(List<Span> lines, List<Span> across) {
        List<Float> at = new ArrayList<>();
        lines.forEach(line -> at.add(line.at()));
        at.sort(null);
        float from = Float.MAX_VALUE;
        float to = -Float.MAX_VALUE;
        for (Span span : across) {
            from = Math.min(from, span.from());
            to = Math.max(to, span.to());
        }
        if (from < at.get(0) - OPEN) {
            at.add(0, from);
        }
        if (to > at.get(at.size() - 1) + OPEN) {
            at.add(to);
        }
        float[] edges = new float[at.size()];
        int count = 0;
        for (float place : at) {
            if (count == 0 || place - edges[count - 1] > SAME) {
                edges[count++] = place;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    /** The grid with more edges between its rows. */
    RuleGrid withRows(List<Float> more) {
        List<Float> at = new ArrayList<>(more);
        for (float y : ys) {
            at.add(y);
        }
        at.sort(null);
        float[] edges = new float[at.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = at.get(i);
        }
        List<Span> lines = new ArrayList<>(horizontals);
        more.forEach(y -> lines.add(new Span(y, left(), right())));
        return new RuleGrid(xs, edges, lines, verticals);
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    float left() {
        return xs[0];
    }

    float right() {
        return xs[xs.length - 1];
    }

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    boolean contains(Word word) {
        float x = (word.left() + word.right()) / 2;
        float y = (word.top() + word.bottom()) / 2;
        return x > left() - 1 && x < right() + 1 && y > top() - 1 && y < bottom() + 1;
    }

    /** The column or row in which a place lies, by its edges. */
    static int index(float[] edges, float at) {
        int index = Arrays.binarySearch(edges, at);
        int before = index >= 0 ? index : -index - 2;
        return Math.max(0, Math.min(edges.length - 2, before));
    }

    /** Whether a line divides a column from the one before it in a row. */
    boolean dividesColumns(int column, int row) {
        return column <= 0 || column >= columns() || isCovered(verticals, xs[column], ys[row], ys[row + 1]);
    }

    /** Whether a line divides a row from the one above it in a column. */
    boolean dividesRows(int row, int column) {
        return row <= 0 || row >= rows() || isCovered(horizontals, ys[row], xs[column], xs[column + 1]);
    }

    private static boolean isCovered(List<Span> lines, float at, float from, float to) {
        float covered = 0;
        for (Span line : lines) {
            if (Math.abs(line.at() - at) <= SAME) {
                covered += Math.max(0, Math.min(to, line.to()) - Math.max(from, line.from()));
            }
        }
        return covered > 0.5f * (to - from);
    }
}
