package vn.chitieu.extractor.read.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the segments of a flattened table into rows: the cheapest split wins, where rows of the full number of columns
 * that begin with an ordinal cost nothing.
 */
final class RowSplitter {

    /** Widest table that is rebuilt. */
    static final int MAX_COLUMNS = 24;

    /** Widest table without a column of ordinals. */
    private static final int MAX_UNLABELLED = 12;

    /** Segments looked at to find the number of columns. */
    private static final int SAMPLE = 600;

    /** What it costs to leave a cell behind the table; behind a signature nothing does. */
    private static final double LEFT_OVER = 2.5;

    private static final double LEFT_EMPTY = 0.3;

    private static final double UNREACHED = Double.MAX_VALUE / 4;

    private final List<Segment> segments;
    private final RowCost cost;
    private final int columns;
    private final boolean framed;
    private final double[] best;
    private final int[] rowStart;

    /**
     * A split.
     *
     * @param rows for each row its segments
     * @param used number of segments used
     */
    record Split(int columns, List<List<Segment>> rows, int used, double cost) {}

    private RowSplitter(List<Segment> segments, int columns, boolean framed) {
        this.segments = segments;
        this.cost = new RowCost(segments, columns, framed);
        this.cost.headerEnds(firstOrdinal(segments) - 1);
        this.columns = columns;
        this.framed = framed;
        this.best = new double[segments.size() + 1];
        this.rowStart = new int[segments.size() + 1];
        Arrays.fill(best, UNREACHED);
    }

    /** The best split of at least two rows, or null where the segments are no table. */
    static @Nullable Split split(List<Segment> segments, boolean framed) {
        if (segments.isEmpty()) {
            return null;
        }
        List<Segment> sample = segments.subList(0, Math.min(SAMPLE, segments.size()));
        Split chosen = null;
        int most = mostColumns(sample);
        for (int columns = 2; columns <= most; columns++) {
            Split split = new RowSplitter(sample, columns, framed).run();
            if (split.rows().size() >= 2 && (chosen == null || split.cost() < chosen.cost())) {
                chosen = split;
            }
        }
        if (chosen == null || segments.size() == sample.size()) {
            return chosen;
        }
        return new RowSplitter(segments, chosen.columns(), framed).run();
    }

    /** The first row of data cannot begin before the header has named every column. */
    private static int mostColumns(List<Segment> segments) {
        int named = segments.get(0).kind() == Segment.Kind.HEADER ? firstOrdinal(segments) : MAX_UNLABELLED;
        return Math.min(Math.min(MAX_COLUMNS, segments.size() / 2), Math.max(2, named));
    }

    private static int firstOrdinal(List<Segment> segments) {
        int ordinal = 1;
        while (ordinal < segments.size() && !segments.get(ordinal).isOrdinal()) {
            ordinal++;
        }
        return ordinal;
    }

    private Split run() {
        relaxFrom(0, 0, 0);
        for (int end = 1; end < segments.size(); end++) {
            if (best[end] >= UNREACHED) {
                continue;
            }
            if (!framed) {
                relaxFrom(end, end, best[end]);
            } else if (segments.get(end).isEmpty()) {
                relaxFrom(end + 1, end, best[end]);
            }
        }
        return bestEnd();
    }

    private void relaxFrom(int start, int before, double spent) {
        int longest = framed && before > 0 ? columns : columns + 2;
        for (int length = 1; length <= longest && start + length <= segments.size(); length++) {
            int end = start + length;
            double total = spent + cost.of(start, length);
            if (total < best[end]) {
                best[end] = total;
                rowStart[end] = start;
            }
        }
    }

    private Split bestEnd() {
        int used = 0;
        double lowest = UNREACHED;
        double left = 0;
        for (int end = segments.size(); end > 0; end--) {
            if (best[end] + left < lowest) {
                lowest = best[end] + left;
                used = end;
            }
            left = switch (segments.get(end - 1).kind()) {
                case SIGNATURE -> 0;
                case EMPTY -> left + LEFT_EMPTY;
                default -> left + LEFT_OVER;
            };
        }
        Deque<List<Segment>> rows = new ArrayDeque<>();
        for (int end = used; end > 0; ) {
            int start = rowStart[end];
            rows.addFirst(segments.subList(start, end));
            end = framed && start > 0 ? start - 1 : start;
        }
        return new Split(columns, new ArrayList<>(rows), used, lowest);
    }
}
