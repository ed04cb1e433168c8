package vn.chitieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Span;

/** A table of text fitted to a width: cells are broken at spaces into lines, and cut behind the last that a row has. */
final class TextTable {

    private static final int GAP = 2;
    private static final int LONGEST_NUMBER = 20;
    private static final String MARK = "\u001B[1;31m";
    private static final String HEADER = "\u001B[1m";
    private static final String END = "\u001B[0m";

    /**
     * A column.
     *
     * @param least columns of the terminal that it never gets fewer of, unless its cells need fewer
     * @param lines greatest number of lines of its cells
     * @param number whether its cells are numbers: these stand at its right side, and are not broken
     */
    record Column(String header, int least, int lines, boolean number) {

        static Column text(String header, int least, int lines) {
            return new Column(header, least, lines, false);
        }

        static Column number(String header) {
            return new Column(header, LONGEST_NUMBER, 2, true);
        }
    }

    private final List<Column> columns;
    private final Screen screen;
    private final List<List<SafeText>> rows = new ArrayList<>();

    TextTable(List<Column> columns, Screen screen) {
        this.columns = List.copyOf(columns);
        this.screen = screen;
    }

    /** Adds a row with a cell for each column. */
    void add(List<SafeText> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("a row needs " + columns.size() + " cells, but has " + cells.size());
        }
        rows.add(List.copyOf(cells));
    }

    /** The table with its headers; each line ends with a line feed. */
    String text() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        List<SafeText> headers =
                columns.stream().map(column -> SafeText.of(column.header())).toList();
        line(headers, widths, HEADER, out);
        rows.forEach(row -> line(row, widths, "", out));
        return out.toString();
    }

    /** Columns get what they need; where that is too much, the widest are made narrower, to their least. */
    private int[] widths() {
        int[] widths = IntStream.range(0, columns.size()).map(this::wanted).toArray();
        int free = screen.width() - GAP * (columns.size() - 1);
        while (IntStream.of(widths).sum() > free) {
            int widest = widest(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int wanted(int column) {
        int cells = rows.stream()
                .mapToInt(row -> TextWidth.of(row.get(column).text()))
                .max()
                .orElse(0);
        return Math.max(TextWidth.of(columns.get(column).header()), Math.min(cells, screen.width()));
    }

    private int widest(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean shrinks = widths[i] > columns.get(i).least();
            if (shrinks && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private void line(List<SafeText> cells, int[] widths, String style, StringBuilder out) {
        List<List<Span>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(TextLines.of(cells.get(i), widths[i], columns.get(i).lines()));
        }
        int height = lines.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            int pending = 0;
            for (int i = 0; i < cells.size(); i++) {
                List<Span> parts = lines.get(i);
                boolean more = y == parts.size() - 1 && TextLines.isCut(cells.get(i), parts);
                Span part = y < parts.size() ? parts.get(y) : new Span(0, 0);
                int width = TextWidth.of(part.in(cells.get(i).text())) + (more ? 1 : 0);
                int before = columns.get(i).number() ? Math.max(0, widths[i] - width) : 0;
                if (width > 0) {
                    line.append(" ".repeat(pending + before));
                    line.append(styled(cells.get(i), part, style)).append(more ? "…" : "");
                    pending = Math.max(0, widths[i] - width - before) + GAP;
                } else {
                    pending += widths[i] + GAP;
                }
            }
            out.append(line).append('\n');
        }
    }

    /** The part with what is set off in it. */
    private String styled(SafeText cell, Span part, String style) {
        if (!screen.colour()) {
            return part.in(cell.text());
        }
        if (!style.isEmpty()) {
            return style + part.in(cell.text()) + END;
        }
        StringBuilder out = new StringBuilder();
        int at = part.start();
        for (Span mark : cell.marks()) {
            int start = Math.max(at, Math.min(part.end(), mark.start()));
            int end = Math.max(start, Math.min(part.end(), mark.end()));
            if (start < end) {
                out.append(cell.text(), at, start)
                        .append(MARK)
                        .append(cell.text(), start, end)
                        .append(END);
                at = end;
            }
        }
        return out.append(cell.text(), at, part.end()).toString();
    }
}
