package vn.chitieu.extractor.read.plain;

import java.util.List;
import vn.chitieu.extractor.read.plain.Segment.Kind;

/**
 * How unlikely it is that some segments are a row of a table with so many columns. What matters is the order of the
 * figures, not their size: a full row that begins with an ordinal is free, a row of nothing is dear, and nothing is as
 * dear as a signature within a table.
 */
final class RowCost {

    private static final double SIGNATURE = 40;
    private static final double NOTHING = 6;
    private static final double TOO_LONG = 6;
    private static final double LONE_ORDINAL = 5;
    private static final double PADDING_WITHIN = 3;
    private static final double GAP_IN_HEADER = 3;
    private static final double FULL_LOWER_HEADER = 5;
    private static final double TWO_IN_ONE = 1.2;
    private static final double ORDINAL_WITHIN = 0.2;

    private final List<Segment> segments;
    private final int columns;
    private final boolean framed;
    private final boolean labelled;
    private int headerEnd;

    RowCost(List<Segment> segments, int columns, boolean framed) {
        this.segments = segments;
        this.columns = columns;
        this.framed = framed;
        this.labelled = segments.get(0).kind() == Kind.HEADER;
    }

    /** Tells where the rows of the header may end: only there a short row without ordinal is likely. */
    void headerEnds(int end) {
        headerEnd = end;
    }

    double of(int start, int length) {
        int filled = 0;
        for (int i = start; i < start + length; i++) {
            Segment segment = segments.get(i);
            filled += segment.isEmpty() ? 0 : 1;
            if (segment.kind() == Kind.SIGNATURE) {
                return SIGNATURE;
            }
        }
        if (filled == 0) {
            return NOTHING;
        }
        double shape = framed ? framed(start, length, filled) : padded(start, length);
        return shape + first(start, length);
    }

    /** Rows whose bars frame them may lack cells, where spans cover them. */
    private double framed(int start, int length, int filled) {
        if (length > columns) {
            return TOO_LONG + 2 * (length - columns);
        }
        double cost = twoInOne(start, length);
        if (length == columns) {
            return cost;
        }
        if (start + length <= headerEnd && filled == length) {
            return cost + 0.5;
        }
        boolean ordinal = isOrdinal(segments.get(start));
        if (length == 1 && ordinal) {
            return LONE_ORDINAL;
        }
        return cost + (ordinal && filled <= 2 ? 0.8 : 1.5 + 0.7 * (columns - length));
    }

    /** An ordinal within a row may begin the next one, above all behind an empty cell; a header has no empty cell. */
    private double twoInOne(int start, int length) {
        boolean header = start == 0;
        double cost = 0;
        for (int i = start + 2; i < start + length; i++) {
            Segment segment = segments.get(i);
            boolean behindGap = segments.get(i - 1).isEmpty() && !segment.isEmpty();
            cost += header && behindGap ? GAP_IN_HEADER : 0;
            if (segment.isOrdinal() && labelled) {
                cost += framed && behindGap ? TWO_IN_ONE : ORDINAL_WITHIN;
            }
        }
        return cost;
    }

    /** Rows without a frame are padded to the full number of bars; the padding stands on one line. */
    private double padded(int start, int length) {
        double cost = twoInOne(start, length);
        cost += length == columns ? 0 : TOO_LONG + 1.5 * Math.abs(length - columns);
        for (int i = start; i < start + length - 1; i++) {
            Segment segment = segments.get(i);
            cost += segment.grouped() && segment.last() ? PADDING_WITHIN : 0;
        }
        Segment end = segments.get(start + length - 1);
        return cost + (end.grouped() && !end.last() ? PADDING_WITHIN : 0);
    }

    private double first(int start, int length) {
        Segment cell = segments.get(start);
        if (cell.isEmpty()) {
            return 0.7;
        }
        if (isOrdinal(cell) || (!labelled && length == columns)) {
            return 0;
        }
        boolean spanned =
                framed ? length < columns : segments.get(start + length - 1).isEmpty();
        if (spanned) {
            return 0.5;
        }
        return !framed && start > 0 && start < headerEnd ? FULL_LOWER_HEADER : 1.6;
    }

    private static boolean isOrdinal(Segment cell) {
        return cell.isOrdinal() || cell.kind() == Kind.HEADER;
    }
}
