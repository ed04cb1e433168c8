package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.chitieu.extractor.read.plain.RowAligner.Alignment;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Puts the rows of a flattened table on a grid: cells under their columns, spans where cells are missing. */
final class TableAssembler {

    /** A lone bar at a row's end may be padding or an empty cell: this much speaks for the cell. */
    private static final double LONE_PADDING = 1.5;

    private final int columns;
    private final boolean framed;
    private final ColumnProfile profile;
    private final RowAligner aligner;
    private final List<List<CellDraft>> grid = new ArrayList<>();
    private List<String> above;

    private TableAssembler(int columns, boolean framed, ColumnProfile profile) {
        this.columns = columns;
        this.framed = framed;
        this.profile = profile;
        this.aligner = new RowAligner(columns, profile);
        this.above = Collections.nCopies(columns, "");
    }

    /** Assembles the rows of a split. */
    static TableDraft assemble(RowSplitter.Split split, boolean framed) {
        List<FlatRow> rows = split.rows().stream()
                .map(segments -> FlatRow.of(segments, framed))
                .toList();
        int header = HeaderRows.count(rows, split.columns());
        List<List<String>> full = rows.stream()
                .skip(header)
                .filter(row -> row.isFull(split.columns()))
                .map(FlatRow::cells)
                .toList();
        TableAssembler assembler = new TableAssembler(split.columns(), framed, ColumnProfile.of(split.columns(), full));
        assembler.run(rows, header);
        assembler.aligner.learn();
        assembler.run(rows, header);
        return new TableDraft(split.columns(), assembler.grid);
    }

    private void run(List<FlatRow> rows, int header) {
        grid.clear();
        above = Collections.nCopies(columns, "");
        HeaderRows.layOut(rows.subList(0, header), columns, profile).forEach(this::add);
        rows.stream().skip(header).forEach(this::addData);
    }

    private void addData(FlatRow row) {
        if (row.isGroup(columns, framed)) {
            addGroup(row);
            return;
        }
        int most = Math.min(columns, row.cells().size());
        List<String> cells = row.cells().subList(0, most);
        Alignment alignment = aligner.align(cells, above);
        int used = most;
        for (int fewer = 1; fewer <= row.lonePadding() && used > 1; fewer++) {
            List<String> shorter = cells.subList(0, most - fewer);
            Alignment other = aligner.align(shorter, above);
            if (other.cost() + LONE_PADDING < alignment.cost()) {
                alignment = other;
                used = most - fewer;
            }
        }
        aligner.count(alignment.columnOf());
        add(place(cells.subList(0, used), alignment.columnOf()));
    }

    private List<CellDraft> place(List<String> cells, int[] columnOf) {
        List<CellDraft> placed = new ArrayList<>(columns);
        int next = 0;
        for (int column = 0; column < columns; column++) {
            if (next < cells.size() && columnOf[next] == column) {
                placed.add(CellDraft.own(cells.get(next), column, 1));
                next++;
            } else {
                placed.add(CellDraft.carried(column, 1));
            }
        }
        return placed;
    }

    /** A heading within the table: its text covers the columns that the row lacks. */
    private void addGroup(FlatRow row) {
        List<CellDraft> placed = new ArrayList<>();
        int missing = columns - row.cells().size();
        int column = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            int span = i == row.lastFilled() ? 1 + missing : 1;
            placed.add(CellDraft.own(row.cells().get(i), column, span));
            column += span;
        }
        add(placed);
    }

    private void add(List<CellDraft> row) {
        grid.add(row);
        List<String> texts = new ArrayList<>(Collections.nCopies(columns, ""));
        for (CellDraft cell : row) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                texts.set(column, cell.carried() ? above.get(column) : cell.text());
            }
        }
        above = texts;
    }
}
