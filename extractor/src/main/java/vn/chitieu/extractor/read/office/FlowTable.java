package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.plain.LayoutBox;
import vn.chitieu.extractor.text.Spacing;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** A table as it is read: rows of cells of paragraphs and inner tables. For one table, one thread. */
final class FlowTable {

    /** Most columns of a table; what lies beyond is left out. */
    static final int MAX_COLUMNS = 200;

    /** Rows that tell what kind of table it is. */
    private static final int SAMPLE = 12;

    /** A table without borders and with at most so many rows and two columns lays a page out. */
    private static final int FEW_ROWS = 6;

    private static final int TWO_COLUMNS = 2;

    private final List<Block> stray = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();
    private @Nullable List<Cell> row;
    private @Nullable Cell cell;
    private int nextColumn;
    private boolean borderless;

    /** What stands in a cell or in the body. */
    sealed interface Block {}

    /** A paragraph, its line breaks line feeds. */
    record Paragraph(String text, boolean heading) implements Block {}

    /** A table of data. */
    record Data(TableDraft table) implements Block {}

    private static final class Cell {
        private final List<Block> blocks = new ArrayList<>();
        private int column;
        private int span = 1;
        private boolean carried;

        private String text() {
            StringBuilder text = new StringBuilder();
            for (Block block : blocks) {
                if (block instanceof Paragraph paragraph) {
                    text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
                } else if (block instanceof Data data) {
                    data.table()
                            .rows()
                            .forEach(row -> row.forEach(cell ->
                                    text.append(text.isEmpty() ? "" : "\n").append(cell.text())));
                }
            }
            return text.toString();
        }
    }

    void add(Block block) {
        if (cell != null) {
            cell.blocks.add(block);
        } else {
            stray.add(block);
        }
    }

    void openRow(int before) {
        row = new ArrayList<>();
        cell = null;
        nextColumn = Math.max(0, Math.min(before, MAX_COLUMNS));
    }

    void indentRow(int before) {
        if (row != null && row.isEmpty() && cell == null) {
            nextColumn = Math.max(0, Math.min(before, MAX_COLUMNS));
        }
    }

    void openCell() {
        if (row == null) {
            openRow(0);
        }
        cell = new Cell();
    }

    void layCell(int columnSpan, boolean carried) {
        if (cell != null) {
            cell.span = Math.max(1, columnSpan);
            cell.carried = carried;
        }
    }

    void closeCell() {
        if (cell == null || row == null) {
            return;
        }
        cell.column = nextColumn;
        cell.span = Math.min(cell.span, MAX_COLUMNS - nextColumn);
        if (cell.span > 0) {
            row.add(cell);
            nextColumn += cell.span;
        }
        cell = null;
    }

    void closeRow() {
        closeCell();
        if (row != null) {
            rows.add(row);
        }
        row = null;
    }

    void dropRow() {
        row = null;
        cell = null;
    }

    void closeRow(RowShape shape) {
        closeCell();
        if (row != null) {
            List<Cell> kept = new ArrayList<>();
            int[] all = new int[row.size() + 1];
            all[0] = shape.left();
            for (int i = 0; i < row.size(); i++) {
                Cell each = row.get(i);
                each.carried = shape.carried().get(i);
                if (!shape.joined().get(i) || kept.isEmpty()) {
                    kept.add(each);
                }
                all[kept.size()] = Math.max(all[kept.size() - 1] + 1, shape.edge(i, all[kept.size() - 1]));
            }
            edges.add(Arrays.copyOf(all, kept.size() + 1));
            row = kept;
        }
        closeRow();
    }

    void borderless(boolean none) {
        borderless = none;
    }

    /** The table as a block, or, where it merely lays the page out, what stands in its cells. */
    List<Block> close() {
        closeRow();
        if (!edges.isEmpty() && edges.size() == rows.size()) {
            layByEdges();
        }
        List<Block> blocks = new ArrayList<>(stray);
        int columns = 0;
        boolean inner = false;
        List<List<String>> sample = new ArrayList<>();
        for (List<Cell> cells : rows) {
            for (Cell each : cells) {
                columns = Math.max(columns, each.column + each.span);
                inner |= each.blocks.stream().anyMatch(Data.class::isInstance);
            }
            if (sample.size() < SAMPLE) {
                sample.add(cells.stream()
                        .map(each -> Spacing.collapse(each.text().replace('\u00A0', ' ')))
                        .toList());
            }
        }
        if (isData(sample, columns, inner)) {
            blocks.add(new Data(draft(columns)));
        } else {
            rows.forEach(cells -> cells.forEach(each -> {
                if (!each.carried) {
                    blocks.addAll(each.blocks);
                }
            }));
        }
        return blocks;
    }

    private boolean isData(List<List<String>> sample, int columns, boolean inner) {
        boolean layout = borderless && columns <= TWO_COLUMNS && rows.size() <= FEW_ROWS;
        boolean wraps = inner && (rows.size() <= 2 || columns <= TWO_COLUMNS);
        return !layout && !wraps && LayoutBox.isData(sample, rows.size(), columns);
    }

    private TableDraft draft(int columns) {
        List<List<CellDraft>> drafts = new ArrayList<>();
        for (List<Cell> cells : rows) {
            List<CellDraft> line = new ArrayList<>();
            for (Cell each : cells) {
                line.add(
                        each.carried && !drafts.isEmpty()
                                ? CellDraft.carried(each.column, each.span)
                                : CellDraft.own(each.text(), each.column, each.span));
            }
            drafts.add(line);
        }
        return new TableDraft(Math.max(1, columns), drafts);
    }

    private void layByEdges() {
        EdgeGrid grid = EdgeGrid.of(edges);
        for (int i = 0; i < rows.size(); i++) {
            int[] own = edges.get(i);
            int column = grid.column(own[0]);
            List<Cell> cells = rows.get(i);
            for (int j = 0; j < cells.size(); j++) {
                Cell each = cells.get(j);
                int end = j + 1 < own.length ? grid.column(own[j + 1]) : column + 1;
                each.column = column;
                each.span = Math.max(1, end - column);
                column += each.span;
            }
        }
    }
}
