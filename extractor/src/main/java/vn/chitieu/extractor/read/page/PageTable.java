package vn.chitieu.extractor.read.page;

import java.util.List;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/**
 * A table on one page.
 *
 * @param edges left edges of its columns, and the right edge of the last one
 * @param rows cells by ascending column
 * @param loose whether the edges are not drawn but where the words leave room
 */
record PageTable(float[] edges, float top, float bottom, List<List<CellDraft>> rows, boolean loose) {

    PageTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    int columns() {
        return edges.length - 1;
    }

    /** Texts of the cells of the first rows, as {@code LayoutBox} looks at them. */
    List<List<String>> sample() {
        return rows.stream()
                .limit(12)
                .map(row -> row.stream().map(CellDraft::text).toList())
                .toList();
    }
}
