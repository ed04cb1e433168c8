package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a flattened table.
 *
 * @param cells its cells, the padding at its end left off
 * @param lonePadding number of empty cells at its end, 0 or 1, that may be padding
 */
record FlatRow(List<String> cells, int lonePadding) {

    FlatRow {
        cells = List.copyOf(cells);
    }

    static FlatRow of(List<Segment> segments, boolean framed) {
        int end = segments.size();
        if (framed) {
            return new FlatRow(texts(segments, end), 0);
        }
        while (end > 0
                && segments.get(end - 1).grouped()
                && segments.get(end - 1).isEmpty()) {
            end--;
        }
        boolean lone = end == segments.size() && segments.get(end - 1).isEmpty();
        return new FlatRow(texts(segments, end), lone ? 1 : 0);
    }

    private static List<String> texts(List<Segment> segments, int end) {
        List<String> cells = new ArrayList<>(end);
        for (Segment segment : segments.subList(0, end)) {
            cells.add(segment.text());
        }
        return cells;
    }

    String first() {
        return cells.isEmpty() ? "" : cells.get(0);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Index of the last cell with text. */
    int lastFilled() {
        for (int i = cells.size() - 1; i > 0; i--) {
            if (!cells.get(i).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    /** Whether no cell is missing for sure. */
    boolean isFull(int columns) {
        return cells.size() == columns && (lonePadding == 0 || Ordinals.is(first()));
    }

    /** Whether the row is a heading over the rows below: a text that covers what cells are missing. */
    boolean isGroup(int columns, boolean framed) {
        if (cells.size() >= columns) {
            return false;
        }
        boolean labelled = Ordinals.is(first()) && filled() == 2 && (framed || cells.size() == 2);
        return labelled || cells.size() == 1;
    }
}
