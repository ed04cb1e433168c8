package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The cells of a sheet as displayed, filled by the readers of workbooks. For one thread. */
final class Sheet {

    static final int MAX_ROWS = 1 << 20;
    static final int MAX_COLUMNS = 1 << 14;

    private static final int MAX_MERGES = 200_000;

    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    /** Cells that are one; all numbers from 0 and inclusive. */
    record Merge(int row, int lastRow, int column, int lastColumn) {}

    Sheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Sets the text of a cell; an empty one is left out. */
    void set(int row, int column, String text) {
        if (row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS && !text.isBlank()) {
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, text);
        }
    }

    void merge(Merge merge) {
        boolean inside = merge.row() >= 0 && merge.column() >= 0 && merge.lastColumn() < MAX_COLUMNS;
        if (merges.size() < MAX_MERGES
                && inside
                && merge.lastRow() >= merge.row()
                && merge.lastColumn() >= merge.column()) {
            merges.add(merge);
        }
    }

    void hideRow(int row) {
        if (row >= 0 && row < MAX_ROWS) {
            hiddenRows.set(row);
        }
    }

    void hideColumns(int from, int to) {
        if (from >= 0 && from <= to && from < MAX_COLUMNS) {
            hiddenColumns.set(from, Math.min(to + 1, MAX_COLUMNS));
        }
    }

    /** Cells by row and column, those without text left out. */
    NavigableMap<Integer, NavigableMap<Integer, String>> rows() {
        return rows;
    }

    List<Merge> merges() {
        return merges;
    }

    /** Whether a cell with text is in a row or column that is not shown. */
    boolean hidesText() {
        return rows.entrySet().stream()
                .anyMatch(row -> isRowHidden(row.getKey())
                        || row.getValue().keySet().stream().anyMatch(this::isColumnHidden));
    }

    boolean isRowHidden(int row) {
        return hiddenRows.get(row);
    }

    boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** Index of the first column from one on that is shown. */
    int shownColumn(int column) {
        return hiddenColumns.nextClearBit(column);
    }
}
