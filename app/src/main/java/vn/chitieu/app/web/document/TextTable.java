package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.ClauseKind;

/** Writes a table whose rows are lines with their cells between bars. The bars stay in the text, unseen. Stateless. */
final class TextTable {

    /** What joins cells in the canonical text. */
    private static final String BAR = " | ";

    private final TextPieces pieces;
    private final HtmlWriter html;

    TextTable(TextPieces pieces, HtmlWriter html) {
        this.pieces = pieces;
        this.html = html;
    }

    /** Whether a clause is a table of plain rows. */
    static boolean isOne(ClauseNesting.Node node) {
        return node.clause().kind() == ClauseKind.TABLE
                && !node.inner().isEmpty()
                && node.inner().stream()
                        .allMatch(row -> row.clause().kind() == ClauseKind.ROW
                                && row.inner().isEmpty());
    }

    /**
     * A line of a table.
     *
     * @param id of its clause; empty for a line of the head
     * @param unnumbered whether it lacks the first cell, which has the numbers of the other rows
     */
    private record Line(int start, int end, String id, boolean unnumbered) {}

    /** Writes the whole passage of a table. */
    void write(ClauseNesting.Node table) {
        String text = pieces.text();
        int firstRow = table.inner().get(0).start();
        List<Line> head = lines(text, table.start(), firstRow, "", false);
        List<List<Line>> rows = new ArrayList<>();
        int columns = columns(text, head);
        boolean numbers = table.inner().stream().anyMatch(TextTable::isNumbered);
        for (ClauseNesting.Node row : table.inner()) {
            boolean unnumbered = numbers && !isNumbered(row);
            List<Line> lines = lines(text, row.start(), row.end(), row.clause().id(), unnumbered);
            columns = Math.max(columns, columns(text, lines));
            rows.add(lines);
        }
        html.open("table");
        int at = table.start();
        if (!head.isEmpty()) {
            html.open("thead");
            for (Line line : head) {
                at = row(line, at, "th", columns);
            }
            html.close("thead");
        }
        html.open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            for (Line line : rows.get(i)) {
                at = row(line, at, "td", columns);
            }
        }
        html.text(text.substring(at, table.end())).close("tbody").close("table");
    }

    private static boolean isNumbered(ClauseNesting.Node row) {
        String label = row.clause().label();
        return label != null && Character.isLetterOrDigit(label.charAt(0));
    }

    private static List<Line> lines(String text, int start, int end, String id, boolean unnumbered) {
        List<Line> lines = new ArrayList<>();
        int from = start;
        while (from < end) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 || feed > end ? end : feed;
            if (from < to) {
                lines.add(new Line(from, to, lines.isEmpty() ? id : "", unnumbered));
            }
            from = to + 1;
        }
        return lines;
    }

    private static int columns(String text, List<Line> lines) {
        int columns = 1;
        for (Line line : lines) {
            columns = Math.max(columns, cuts(text, line).size() + 1);
        }
        return columns;
    }

    private static List<Integer> cuts(String text, Line line) {
        List<Integer> cuts = new ArrayList<>();
        int bar = text.indexOf(BAR, line.start());
        while (bar >= 0 && bar + BAR.length() <= line.end()) {
            cuts.add(bar);
            bar = text.indexOf(BAR, bar + BAR.length());
        }
        return cuts;
    }

    /** Writes what stands before a line, which is white space, and the line; gives its end. */
    private int row(Line line, int from, String cell, int columns) {
        String text = pieces.text();
        String id = line.id().isEmpty() ? null : line.id();
        html.text(text.substring(from, line.start())).open("tr", "id", id, "class", id == null ? null : "clause");
        List<Integer> cuts = cuts(text, line);
        // The canonical text leaves out cells that are empty.
        boolean shifted = line.unnumbered() && cuts.size() + 1 < columns;
        int left = shifted ? columns - 1 : columns;
        if (shifted) {
            html.open("td", "class", "gap").close("td");
        }
        int start = line.start();
        for (int i = 0; i <= cuts.size(); i++) {
            boolean last = i == cuts.size();
            int end = last ? line.end() : cuts.get(i);
            boolean wide = last && cuts.size() < 2 && left > cuts.size() + 1 && isWords(text, start, end);
            html.open(cell, "colspan", wide ? String.valueOf(left - cuts.size()) : null);
            pieces.write(start, end);
            if (!last) {
                html.open("span", "class", "bar").text(BAR).close("span");
            }
            html.close(cell);
            start = end + BAR.length();
        }
        html.close("tr");
        return line.end();
    }

    /** Whether a cell has a name and no figure, as the titles of groups do. */
    private static boolean isWords(String text, int start, int end) {
        return start < end && Character.isLetter(text.charAt(start));
    }
}
