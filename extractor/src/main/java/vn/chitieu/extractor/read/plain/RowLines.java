package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** A table whose rows are whole lines, as Markdown has it. */
final class RowLines {

    private RowLines() {}

    /** The table of the lines, or null where they lay a page out. */
    static @Nullable TableDraft table(List<SourceLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        boolean framed = !lines.isEmpty() && lines.get(0).text().startsWith("|");
        for (SourceLine line : lines) {
            List<String> cells = Bars.cells(line.text(), framed);
            if (!Bars.isRule(cells)) {
                rows.add(cells);
                columns = Math.max(columns, cells.size());
            }
        }
        if (columns < 2 || rows.size() < 2 || LayoutBox.is(rows)) {
            return null;
        }
        List<List<CellDraft>> grid = new ArrayList<>();
        for (List<String> row : rows) {
            List<CellDraft> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(CellDraft.own(row.get(column), column, 1));
            }
            grid.add(cells);
        }
        return new TableDraft(columns, grid);
    }
}
