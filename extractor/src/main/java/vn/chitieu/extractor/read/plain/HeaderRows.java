package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** The header of a flattened table: one row, or two of which the lower divides cells of the upper. */
final class HeaderRows {

    private HeaderRows() {}

    /** Number of rows, 1 or 2, that are header. */
    static int count(List<FlatRow> rows, int columns) {
        if (rows.size() < 3) {
            return Math.min(1, rows.size());
        }
        FlatRow second = rows.get(1);
        boolean divides = rows.get(0).filled() < columns
                && second.cells().size() < columns
                && second.filled() >= 2
                && second.filled() == second.cells().size()
                && !Ordinals.is(second.first());
        return divides ? 2 : 1;
    }

    /** The cells of the upper row; an empty one at its end is padding where a lower row follows. */
    private static List<String> upper(List<FlatRow> rows) {
        FlatRow row = rows.get(0);
        int padding = rows.size() > 1 ? row.lonePadding() : 0;
        return row.cells().subList(0, row.cells().size() - padding);
    }

    /** The header rows on the grid. */
    static List<List<CellDraft>> layOut(List<FlatRow> rows, int columns, ColumnProfile profile) {
        List<List<CellDraft>> grid = new ArrayList<>();
        if (rows.isEmpty()) {
            return grid;
        }
        List<String> upper = upper(rows);
        int lower = rows.size() > 1 ? rows.get(1).cells().size() : 0;
        int[] spans = spans(upper, columns, lower, profile);
        List<CellDraft> top = new ArrayList<>();
        List<CellDraft> below = new ArrayList<>();
        int column = 0;
        int next = 0;
        for (int i = 0; i < Math.min(upper.size(), columns); i++) {
            top.add(CellDraft.own(upper.get(i), column, spans[i]));
            for (int offset = 0; offset < spans[i] && spans[i] > 1 && next < lower; offset++) {
                below.add(CellDraft.own(rows.get(1).cells().get(next++), column + offset, 1));
            }
            if (spans[i] == 1) {
                below.add(CellDraft.carried(column, 1));
            }
            column += spans[i];
        }
        grid.add(top);
        if (lower > 0) {
            grid.add(below);
        }
        return grid;
    }

    /** Gives the columns that the upper row lacks to the cells that the lower row divides. */
    private static int[] spans(List<String> upper, int columns, int lower, ColumnProfile profile) {
        int count = Math.min(upper.size(), columns);
        int[] spans = new int[upper.size()];
        Arrays.fill(spans, 1);
        int missing = columns - count;
        if (missing > 0 && lower == missing + 1) {
            spans[divided(upper, count, lower, profile)] = lower;
            return spans;
        }
        int divided = Math.max(1, Math.min(lower - missing, count - 1));
        int at = count - 1;
        while (at > 0 && isNote(upper.get(at))) {
            at--;
        }
        for (int left = divided; missing > 0 && at >= 0; at--, left--) {
            int extra = left <= 1 ? missing : missing / left;
            spans[at] += extra;
            missing -= extra;
        }
        return spans;
    }

    /** The one cell that the lower row divides: the columns below it are the most alike. */
    private static int divided(List<String> upper, int count, int width, ColumnProfile profile) {
        int best = count - 1;
        double least = Double.MAX_VALUE;
        for (int at = count - 1; at > 0; at--) {
            double difference = isNote(upper.get(at)) ? 1 : 0;
            for (int column = at; column + 1 < at + width; column++) {
                difference += profile.difference(column, column + 1);
            }
            if (difference < least - 0.05) {
                least = difference;
                best = at;
            }
        }
        return best;
    }

    private static boolean isNote(String cell) {
        return cell.toLowerCase(Locale.ROOT).startsWith("ghi chú");
    }
}
