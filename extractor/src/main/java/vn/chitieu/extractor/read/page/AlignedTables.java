package vn.chitieu.extractor.read.page;

import java.util.List;

/** Finds tables without ruling lines among the rows of a page. Stateless. */
final class AlignedTables {

    private AlignedTables() {}

    static List<PageElement> of(List<Row> rows) {
        return ColumnBlocks.of(rows);
    }
}
