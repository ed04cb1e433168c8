package vn.chitieu.extractor.read.plain;

import java.util.List;
import vn.chitieu.extractor.read.plain.Segment.Kind;

/** How unlikely it is that some segments are a row of a table with so many columns. */
final class RowCost {

    private final List<Segment> segments;
    private final int columns;
    private final boolean framed;

    RowCost(List<Segment> segments, int columns, boolean framed) {
        this.segments = segments;
        this.columns = columns;
        this.framed = framed;
    }

    double of(int start, int length) {
        int filled = 0;
        for (int i = start; i < start + length; i++) {
            filled += segments.get(i).isEmpty() ? 0 : 1;
        }
        if (filled == 0) {
            return 6;
        }
        if (segments.get(start).kind() == Kind.SIGNATURE) {
            return 40;
        }
        double shape = framed ? framed(start, length, filled) + twoInOne(start, length) : padded(start, length);
        return shape + first(start, length);
    }

    /** An ordinal behind an empty cell may begin the next row; a header has no empty cell at all. */
    private double twoInOne(int start, int length) {
        boolean header = segments.get(start).kind() == Kind.HEADER;
        double cost = 0;
        for (int i = start + 2; i < start + length; i++) {
            if (segments.get(i - 1).isEmpty()) {
                cost += header ? 3 : segments.get(i).isOrdinal() ? 1.2 : 0;
            }
        }
        return cost;
    }

    /** Rows whose bars frame them may lack cells, where spans cover them. */
    private double framed(int start, int length, int filled) {
        if (length == columns) {
            return 0;
        }
        if (length > columns) {
            return 6 + 2 * (length - columns);
        }
        boolean ordinal = isOrdinal(segments.get(start));
        if (length == 1 && ordinal) {
            return 5;
        }
        return ordinal && filled <= 2 ? 0.8 : 1.5 + 0.7 * (columns - length);
    }

    /** Rows without a frame are padded to the full number of bars; the padding stands on one line. */
    private double padded(int start, int length) {
        double cost = length == columns ? 0 : 6 + 1.5 * Math.abs(length - columns);
        for (int i = start; i < start + length - 1; i++) {
            Segment segment = segments.get(i);
            cost += segment.grouped() && segment.last() ? 3 : 0;
        }
        Segment end = segments.get(start + length - 1);
        return cost + (end.grouped() && !end.last() ? 3 : 0);
    }

    private double first(int start, int length) {
        Segment cell = segments.get(start);
        if (cell.isEmpty()) {
            return 0.7;
        }
        if (isOrdinal(cell)) {
            return 0;
        }
        boolean spanned = framed ? length < columns : segments.get(start + length - 1).isEmpty();
        return spanned ? 0.5 : 1.6;
    }

    private static boolean isOrdinal(Segment cell) {
        return cell.isOrdinal() || cell.kind() == Kind.HEADER;
    }
}
