package vn.chitieu.extractor.read.plain;

import java.util.List;

/** How often each column of a table has a cell of each type, learnt from its full rows. */
@SuppressWarnings("EnumOrdinal") // rows of plain arrays: the innermost loop of the alignment
final class ColumnProfile {

    private final double[][] cost;
    private final int text;

    private ColumnProfile(double[][] cost, int text) {
        this.cost = cost;
        this.text = text;
    }

    /** Learns from rows that have a cell in every column. */
    static ColumnProfile of(int columns, List<List<String>> rows) {
        int types = CellType.values().length;
        double[][] counts = new double[columns][types];
        long[] letters = new long[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                counts[column][CellType.of(row.get(column), column == 0).ordinal()]++;
                letters[column] += row.get(column).length();
            }
        }
        int widest = Math.min(1, columns - 1);
        for (int column = 0; column < columns; column++) {
            widest = letters[column] > 2 * letters[widest] ? column : widest;
            for (int type = 0; type < types; type++) {
                counts[column][type] = -Math.log((counts[column][type] + 0.3) / (rows.size() + 0.3 * types));
            }
        }
        return new ColumnProfile(counts, widest);
    }

    /** How unlikely a cell of a type is in a column. */
    double cost(CellType type, int column) {
        return cost[column][type.ordinal()];
    }

    /** How far two columns differ in what they hold, from 0 to 2. */
    double difference(int column, int other) {
        double difference = 0;
        for (int type = 0; type < cost[column].length; type++) {
            difference += Math.abs(Math.exp(-cost[column][type]) - Math.exp(-cost[other][type]));
        }
        return difference;
    }

    /** The column that says what a row is about. */
    int textColumn() {
        return text;
    }
}
