package vn.chitieu.extractor.read.office;

import java.util.BitSet;
import java.util.List;

/**
 * How the cells of a row lie in a format that gives the positions of their edges, in twentieths of a point.
 *
 * @param left the row's left edge
 * @param edges right edges of the cells, ascending
 * @param carried the cells that belong to the one above
 * @param joined the cells that belong to the one to their left
 */
record RowShape(int left, List<Integer> edges, BitSet carried, BitSet joined) {

    /** Width of a cell of which nothing is known. */
    private static final int SOME_WIDTH = 1000;

    /** The right edge of a cell; behind {@code before} where the row does not say. */
    int edge(int cell, int before) {
        return cell < edges.size() ? edges.get(cell) : before + SOME_WIDTH;
    }
}
