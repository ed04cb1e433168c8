package vn.chitieu.extractor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: the cells that stand in it, by column, and those carried into it by a row span from above.
 *
 * @param start offset of the row's line; a row with no cell of its own is empty ({@code start == end})
 * @param cells by ascending column; carried cells point to the row they stand in
 */
public record TableRow(int start, int end, List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell that covers a column, or null where the row has none there. */
    public @Nullable TableCell at(int column) {
        for (TableCell cell : cells) {
            if (cell.column() <= column && column < cell.column() + cell.columnSpan()) {
                return cell;
            }
        }
        return null;
    }
}
