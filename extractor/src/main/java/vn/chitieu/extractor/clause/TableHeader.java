package vn.chitieu.extractor.clause;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** Tells the header rows of a table from its data rows, and reads the ordinal of a row. Stateless. */
public final class TableHeader {

    private static final int MOST = 4;

    private TableHeader() {}

    /** Number of header rows at the top of the table; 0 where the first row is data already. */
    public static int rows(Table table, String text) {
        for (int i = 0; i < Math.min(MOST + 1, table.rows().size()); i++) {
            TableRow row = table.rows().get(i);
            if (startsData(row, text)) {
                boolean columnNumbers = i > 0 && isColumnNumbers(row, text);
                return columnNumbers ? i + 1 : i;
            }
        }
        return table.rows().size() > 1 ? 1 : 0;
    }

    private static boolean startsData(TableRow row, String text) {
        TableCell first = row.at(0);
        if (first == null || first.carried()) {
            return false;
        }
        if (isTotal(row, text)) {
            return true;
        }
        if (first.isEmpty()) {
            return false;
        }
        if (rowLabel(first.in(text)) != null) {
            return true;
        }
        return row.cells().size() == 1 && LabelScanner.scan(text, first.start(), first.end()) != null;
    }

    /** Whether the row gives figures, as a total above the first row with an ordinal does; years may head columns. */
    private static boolean isTotal(TableRow row, String text) {
        int figures = 0;
        for (TableCell cell : row.cells()) {
            figures +=
                    !cell.isEmpty() && !cell.carried() && isFigure(cell.in(text).strip()) ? 1 : 0;
        }
        return figures >= 2;
    }

    /** "3.300", "12,5" or "800", but no year and no number of a column. */
    private static boolean isFigure(String cell) {
        boolean digits = !cell.isEmpty() && cell.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
        boolean year = cell.length() == 4 && (cell.startsWith("20") || cell.startsWith("19"));
        return digits && cell.length() > 2 && !year;
    }

    /** A row "1 | 2 | 3 | 4" or "A | B | (1) | (2)" numbers the columns. */
    private static boolean isColumnNumbers(TableRow row, String text) {
        int number = 0;
        int letters = 0;
        for (TableCell cell : row.cells()) {
            if (cell.isEmpty() || cell.carried()) {
                continue;
            }
            boolean letter = number == letters && cell.in(text).strip().equals(String.valueOf((char) ('A' + letters)));
            if (letter) {
                letters++;
                number++;
                continue;
            }
            number++;
            String digits = cell.in(text).replaceAll("[^0-9]", "");
            if (!digits.equals(Integer.toString(number - letters)) || cell.end() - cell.start() > 8) {
                return false;
            }
        }
        return number >= 3;
    }

    /** The label that an ordinal cell such as "1", "I", "1.1", "A", "-" holds, or null where it is none. */
    static @Nullable Label rowLabel(String cell) {
        String trimmed = cell.strip();
        if (trimmed.isEmpty() || trimmed.length() > 12) {
            return null;
        }
        String closed = trimmed;
        while (closed.endsWith(".") || closed.endsWith(")") && !closed.startsWith("(")) {
            closed = closed.substring(0, closed.length() - 1);
        }
        Label label = LabelScanner.scan(closed + ". X", 0, closed.length() + 3);
        return label != null && label.text().equals(closed) ? label : bullet(trimmed);
    }

    private static @Nullable Label bullet(String trimmed) {
        return switch (trimmed) {
            case "-", "–" -> new Label(LabelStyle.DASH, trimmed, 0, "", 0, 1);
            case "+" -> new Label(LabelStyle.PLUS, trimmed, 0, "", 0, 1);
            case "*", "•" -> new Label(LabelStyle.STAR, trimmed, 0, "", 0, 1);
            default -> null;
        };
    }
}
