package vn.chitieu.extractor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table: each row is one line of the canonical text, its non-empty cells joined by {@code " | "}.
 *
 * @param columns number of columns of the grid
 * @param rows at least one
 */
public record Table(
        int start,
        int end,
        int columns,
        List<TableRow> rows,
        @Nullable Integer page) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }
}
