package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet that is shown: its cells with text, merged ones observed.
 *
 * @param row its number in the sheet, from 0
 * @param pieces by ascending column
 */
record SheetRow(int row, List<Piece> pieces) {

    /** Rows that merged cells reach into, beyond which merging is no longer observed. */
    private static final int MAX_REACH = 2_000_000;

    /**
     * A cell with text.
     *
     * @param column its first column that is shown
     * @param lastColumn its last column
     * @param carried whether it belongs to the row above
     * @param tall whether it reaches into the row below
     */
    record Piece(int column, int lastColumn, String text, boolean carried, boolean tall) {}

    SheetRow {
        pieces = List.copyOf(pieces);
    }

    /** Number of cells whose text stands in this row. */
    long own() {
        return pieces.stream().filter(piece -> !piece.carried()).count();
    }

    /** The texts that stand in this row. */
    List<String> texts() {
        return pieces.stream()
                .filter(piece -> !piece.carried())
                .map(Piece::text)
                .toList();
    }

    /** The rows of a sheet that are shown and have text. */
    static List<SheetRow> of(Sheet sheet) {
        NavigableMap<Integer, NavigableMap<Integer, String>> rows = sheet.rows();
        Map<Long, Boolean> covered = new HashMap<>();
        Map<Integer, List<Piece>> pieces = new TreeMap<>();
        int reach = 0;
        for (Sheet.Merge merge : sheet.merges()) {
            NavigableMap<Integer, String> row = rows.get(merge.row());
            String text = row == null ? null : row.get(merge.column());
            if (text == null) {
                continue;
            }
            covered.put(key(merge.row(), merge.column()), true);
            int first = sheet.shownColumn(merge.column());
            boolean carried = false;
            Integer last = null;
            for (int at : rows.subMap(merge.row(), true, merge.lastRow(), true).keySet()) {
                if (!sheet.isRowHidden(at) && first <= merge.lastColumn() && reach++ < MAX_REACH) {
                    pieces.computeIfAbsent(at, key -> new ArrayList<>())
                            .add(new Piece(first, merge.lastColumn(), text, carried, false));
                    carried = true;
                    tall(pieces, last);
                    last = at;
                }
            }
        }
        rows.forEach((at, cells) -> {
            if (!sheet.isRowHidden(at)) {
                cells.forEach((column, text) -> {
                    if (!sheet.isColumnHidden(column) && !covered.containsKey(key(at, column))) {
                        pieces.computeIfAbsent(at, key -> new ArrayList<>())
                                .add(new Piece(column, column, text, false, false));
                    }
                });
            }
        });
        return sorted(pieces);
    }

    private static void tall(Map<Integer, List<Piece>> pieces, @Nullable Integer row) {
        List<Piece> above = row == null ? null : pieces.get(row);
        if (above != null) {
            Piece piece = above.remove(above.size() - 1);
            above.add(new Piece(piece.column(), piece.lastColumn(), piece.text(), piece.carried(), true));
        }
    }

    private static long key(int row, int column) {
        return (long) row * Sheet.MAX_COLUMNS + column;
    }

    /** Sorted by row and column; of cells that overlap, as only damaged sheets have them, the first stays. */
    private static List<SheetRow> sorted(Map<Integer, List<Piece>> pieces) {
        List<SheetRow> sorted = new ArrayList<>();
        pieces.forEach((row, cells) -> {
            cells.sort(Comparator.comparingInt(Piece::column));
            List<Piece> kept = new ArrayList<>();
            int free = 0;
            for (Piece piece : cells) {
                if (piece.column() >= free) {
                    kept.add(piece);
                    free = piece.lastColumn() + 1;
                }
            }
            sorted.add(new SheetRow(row, kept));
        });
        return sorted;
    }
}
