package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.clause.TableHeader;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** The columns of a table: their roles and, for value columns, the words and the time of their headers. Immutable. */
record TableShape(List<Column> columns) {

    /**
     * A column.
     *
     * @param header its header cells from top to bottom, joined by a space
     * @param time the time that the header names, or null
     * @param measures whether the header says what is measured, not only that it is a plan's value
     */
    record Column(
            int index,
            ColumnRole role,
            String header,
            @Nullable String time,
            boolean measures) {

        /** The same column in another role. */
        Column as(ColumnRole other) {
            return new Column(index, other, header, time, measures);
        }

        /** The unit that closes the header in parentheses, or null. */
        @Nullable
        String unit() {
            int open = unitFrom();
            return open < 0
                    ? null
                    : header.substring(open + 1, header.length() - 1).strip();
        }

        /** The header without its unit. */
        String words() {
            int open = unitFrom();
            return open < 0 ? header : header.substring(0, open).strip();
        }

        private int unitFrom() {
            int open = header.endsWith(")") ? header.lastIndexOf('(') : -1;
            int length = header.length() - open;
            boolean unit = open > 0 && length > 2 && length <= LONGEST_UNIT;
            return unit && header.chars().skip(open).noneMatch(c -> c == '=' || Character.isDigit(c)) ? open : -1;
        }
    }

    private static final int LONGEST_UNIT = 24;

    TableShape {
        columns = List.copyOf(columns);
    }

    boolean has(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /** The columns of a role, from the left. */
    List<Column> of(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    /** Reads the header and, where it is silent, the cells. */
    static TableShape read(Table table, String text, ColumnLexicon lexicon, int firstYear) {
        int headerRows = TableHeader.rows(table, text);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns(); index++) {
            String header = header(table, text, index, headerRows);
            List<Token> tokens = Tokenizer.tokens(header, 0, header.length());
            List<TimeExpression> times = TimeScanner.scan(tokens);
            String time = quarter(
                    tokens,
                    times.isEmpty()
                            ? bareYear(tokens)
                            : times.get(times.size() - 1).iso());
            ColumnRole role = lexicon.role(tokens, time != null);
            columns.add(new Column(index, role, header, time, lexicon.measures(tokens)));
        }
        List<Column> figured = withBaselines(withFigures(columns, table, text, headerRows), firstYear);
        return new TableShape(withName(figured, table, text, headerRows));
    }

    /** Columns of past years, and totals beside what there is and what shall be, are what the plan starts from. */
    private static List<Column> withBaselines(List<Column> columns, int firstYear) {
        boolean hasNow = columns.stream().anyMatch(column -> column.role() == ColumnRole.BASELINE);
        boolean dated = columns.stream().anyMatch(column -> column.role() == ColumnRole.VALUE && column.time() != null);
        List<Column> read = new ArrayList<>();
        for (Column column : columns) {
            String time = column.time();
            boolean old = time != null
                    && Integer.parseInt(time.substring(time.length() >= 9 && time.charAt(4) == '/' ? 5 : 0)
                                    .substring(0, 4))
                            < firstYear;
            boolean total = hasNow && dated && time == null && isTotal(column.header());
            read.add(column.role() == ColumnRole.VALUE && (old || total) ? column.as(ColumnRole.BASELINE) : column);
        }
        return read;
    }

    /** "Tổng số xã, phường": how many there are. */
    private static boolean isTotal(String header) {
        String words = header.toLowerCase(Locale.ROOT);
        return words.startsWith("tổng số ") && words.length() > "tổng số ".length();
    }

    /** A column of figures whose header says nothing known is a value; a "unit" column of names is none. */
    private static List<Column> withFigures(List<Column> columns, Table table, String text, int headerRows) {
        List<Column> read = new ArrayList<>();
        for (Column column : columns) {
            boolean named = columns.stream().anyMatch(other -> other.role() == ColumnRole.NAME);
            ColumnRole role = column.role();
            boolean open = role == ColumnRole.OTHER || role == ColumnRole.NAME && firstName(columns) < column.index();
            if (open && share(table, text, headerRows, column, TableShape::isFigure) > 0.6) {
                role = ColumnRole.VALUE;
            } else if (role == ColumnRole.TIME
                    && share(table, text, headerRows, column, TableShape::isPlainNumber) > 0.6) {
                // "Tiến độ đến nay (%)" is the progress made, "Số căn hoàn thành năm 2027" what is counted
                role = column.header().toLowerCase(Locale.ROOT).contains("tiến độ")
                        ? ColumnRole.NOTE
                        : ColumnRole.VALUE;
            } else if (role == ColumnRole.UNIT
                    && !named
                    && share(table, text, headerRows, column, TableShape::isName) > 0.6) {
                role = ColumnRole.NAME;
            }
            read.add(column.as(role));
        }
        return read;
    }

    private static int firstName(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.NAME)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(columns.size());
    }

    private static double share(Table table, String text, int headerRows, Column column, Predicate<String> sort) {
        int cells = 0;
        int hits = 0;
        for (TableRow row : table.rows().subList(headerRows, table.rows().size())) {
            TableCell cell = row.at(column.index());
            if (cell != null && !cell.isEmpty() && !cell.carried()) {
                cells++;
                hits += sort.test(cell.in(text).strip()) ? 1 : 0;
            }
        }
        return cells == 0 ? 0 : (double) hits / cells;
    }

    private static boolean isFigure(String cell) {
        return cell.length() < 24 && Character.isDigit(cell.charAt(0)) && letters(cell) <= 4;
    }

    /** A number that is neither a year nor a date. */
    private static boolean isPlainNumber(String cell) {
        boolean year = cell.length() == 4 && cell.startsWith("20");
        return !year && cell.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }

    private static boolean isName(String cell) {
        return letters(cell) > 4
                && Character.isUpperCase(cell.charAt(0))
                && cell.indexOf('/') < 0
                && cell.indexOf(' ') > 0;
    }

    private static String header(Table table, String text, int index, int rows) {
        StringBuilder header = new StringBuilder();
        TableCell last = null;
        for (int i = 0; i < rows; i++) {
            TableCell cell = divided(table, i, index, rows);
            boolean same = cell != null && last != null && cell.start() == last.start() && cell.end() == last.end();
            if (cell != null && !same && !cell.isEmpty() && !cell.in(text).matches("\\(?\\d{1,2}\\)?")) {
                header.append(header.length() == 0 ? "" : " ").append(cell.in(text));
            }
            last = cell;
        }
        return header.toString();
    }

    /** The header cell of a column; an empty one over a cell that divides it takes what its left neighbour says. */
    private static @Nullable TableCell divided(Table table, int row, int index, int rows) {
        TableCell cell = table.rows().get(row).at(index);
        int at = index;
        while (row + 1 < rows && at > 0 && cell != null && cell.isEmpty() && isFilled(table, row + 1, at)) {
            at--;
            cell = table.rows().get(row).at(at);
        }
        return cell != null && isFilled(table, row + 1, at)
                ? cell
                : table.rows().get(row).at(index);
    }

    private static boolean isFilled(Table table, int row, int index) {
        TableCell cell = row < table.rows().size() ? table.rows().get(row).at(index) : null;
        return cell != null && !cell.isEmpty() && !cell.carried();
    }

    /** "Năm 2026" over "Quý I" is a quarter of that year. */
    private static @Nullable String quarter(List<Token> tokens, @Nullable String year) {
        for (int at = 0; at + 1 < tokens.size() && year != null && year.length() == 4; at++) {
            int ordinal =
                    List.of("i", "ii", "iii", "iv").indexOf(tokens.get(at + 1).folded());
            if (tokens.get(at).is("quý") && ordinal >= 0) {
                return year + "-Q" + (ordinal + 1);
            }
        }
        return year;
    }

    private static @Nullable String bareYear(List<Token> tokens) {
        String year = null;
        for (Token token : tokens) {
            boolean digits = token.isNumber() && token.folded().length() == 4;
            if (digits
                    && (token.folded().startsWith("20") || token.folded().startsWith("19"))
                    && token.folded().indexOf('.') < 0
                    && token.folded().indexOf(',') < 0) {
                year = token.folded();
            }
        }
        return year;
    }

    /** A table without a named column of contents takes its widest column that has no other role. */
    private static List<Column> withName(List<Column> columns, Table table, String text, int headerRows) {
        if (columns.stream().anyMatch(column -> column.role() == ColumnRole.NAME)) {
            return columns;
        }
        int widest = -1;
        long most = 0;
        for (Column column : columns) {
            boolean contents = column.role() == ColumnRole.OTHER
                    || column.role() == ColumnRole.VALUE
                    || column.role() == ColumnRole.PRODUCT;
            if (!contents) {
                continue;
            }
            long length = 0;
            for (TableRow row : table.rows().subList(headerRows, table.rows().size())) {
                TableCell cell = row.at(column.index());
                length += cell == null || cell.carried() ? 0 : letters(cell.in(text));
            }
            if (length > most) {
                most = length;
                widest = column.index();
            }
        }
        List<Column> named = new ArrayList<>(columns);
        if (widest >= 0) {
            Column column = named.get(widest);
            named.set(widest, column.as(ColumnRole.NAME));
        }
        return named;
    }

    private static long letters(String cell) {
        return cell.chars().filter(Character::isLetter).count();
    }
}
