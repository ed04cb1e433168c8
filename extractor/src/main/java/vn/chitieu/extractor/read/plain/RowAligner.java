package vn.chitieu.extractor.read.plain;

import java.util.Arrays;
import java.util.List;

/** Finds the columns of a row that has fewer cells than its table has columns. */
final class RowAligner {

    private static final double CARRY = 1.0;
    private static final double CARRY_EMPTY = 1.5;
    private static final double CARRY_TEXT = 6.0;

    /** Breaks ties: what is carried stands as far left as it can. */
    private static final double LATE = 0.001;

    private final int columns;
    private final ColumnProfile profile;
    private final double[] rarity;
    private final int[] carried;

    /**
     * An alignment.
     *
     * @param columnOf the column of each cell
     */
    @SuppressWarnings("ArrayRecordComponent") // one for each row and attempt, never compared or kept
    record Alignment(int[] columnOf, double cost) {}

    RowAligner(int columns, ColumnProfile profile) {
        this.columns = columns;
        this.profile = profile;
        this.rarity = new double[columns];
        this.carried = new int[columns];
    }

    /** Notes which columns an alignment carries. */
    void count(int[] columnOf) {
        boolean[] own = new boolean[columns];
        for (int column : columnOf) {
            own[column] = true;
        }
        for (int column = 0; column < columns; column++) {
            carried[column] += own[column] ? 0 : 1;
        }
    }

    /** Makes columns that were seldom carried dearer to carry. */
    void learn() {
        int most = Arrays.stream(carried).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            rarity[column] = 0.5 * Math.log((most + 1.0) / (carried[column] + 1.0));
        }
    }

    /**
     * The cheapest columns for the cells, in their order.
     *
     * @param above texts of the row above by column; what is missing is carried from it
     */
    Alignment align(List<String> cells, List<String> above) {
        int count = cells.size();
        CellType[] types = new CellType[count];
        for (int i = 0; i < count; i++) {
            types[i] = CellType.of(cells.get(i), false);
        }
        CellType first = CellType.of(count == 0 ? "" : cells.get(0), true);
        double[][] best = new double[count + 1][columns + 1];
        boolean[][] placed = new boolean[count + 1][columns + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.MAX_VALUE / 4);
        }
        best[0][0] = 0;
        for (int column = 1; column <= columns; column++) {
            double carry = carry(column - 1, above.get(column - 1));
            for (int cell = 0; cell <= Math.min(count, column); cell++) {
                best[cell][column] = best[cell][column - 1] + carry;
                if (cell == 0) {
                    continue;
                }
                CellType type = column == 1 ? first : types[cell - 1];
                double own = best[cell - 1][column - 1] + profile.cost(type, column - 1);
                if (own < best[cell][column]) {
                    best[cell][column] = own;
                    placed[cell][column] = true;
                }
            }
        }
        return new Alignment(trace(placed, count), best[count][columns]);
    }

    private int[] trace(boolean[][] placed, int count) {
        int[] columnOf = new int[count];
        int cell = count;
        for (int column = columns; column > 0 && cell > 0; column--) {
            if (placed[cell][column]) {
                cell--;
                columnOf[cell] = column - 1;
            }
        }
        return columnOf;
    }

    private double carry(int column, String above) {
        if (column == profile.textColumn()) {
            return CARRY_TEXT;
        }
        return (above.isEmpty() ? CARRY_EMPTY : CARRY) + rarity[column] + LATE * column;
    }
}
