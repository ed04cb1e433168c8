package vn.chitieu.extractor.read.page;

import java.util.List;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/**
 * A table on one page.
 *
 * @param edges left edges of its columns, and the right edge of the last one
 * @param rows cells by ascending column
 * @param gutters strips between the columns that words leave free, where no lines are drawn; else none
 */
record PageTable(float[] edges, float top, float bottom, List<List<CellDraft>> rows, List<float[]> gutters) {

    PageTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether its edges are not drawn but stand where its words leave room. */
    boolean loose() {
        return !gutters.isEmpty();
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
