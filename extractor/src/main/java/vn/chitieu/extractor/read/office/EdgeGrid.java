package vn.chitieu.extractor.read.office;

import java.util.Arrays;
import java.util.List;

/** The columns of a table whose rows each say where the edges of their cells are. Immutable. */
final class EdgeGrid {

    /** Edges nearer than this, in twentieths of a point, are one. */
    private static final int NEAR = 60;

    private final int[] columns;

    private EdgeGrid(int[] columns) {
        this.columns = columns;
    }

    /** The grid of rows; each has its left edge, then the right edges of its cells. */
    static EdgeGrid of(List<int[]> rows) {
        int[] all = rows.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        int[] columns = new int[Math.min(all.length, FlowTable.MAX_COLUMNS + 1)];
        int count = 0;
        for (int edge : all) {
            if (count < columns.length && (count == 0 || edge - columns[count - 1] > NEAR)) {
                columns[count++] = edge;
            }
        }
        return new EdgeGrid(Arrays.copyOf(columns, count));
    }

    /** The column that begins at an edge. */
    int column(int edge) {
        int at = Arrays.binarySearch(columns, edge);
        if (at >= 0) {
            return at;
        }
        return Math.max(0, -at - 2);
    }
}
