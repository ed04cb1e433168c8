package vn.chitieu.extractor.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Lays the cells of a page's table out on its grid, row spans and column spans observed. For one table. */
final class HtmlGrid {

    private static final int MAX_COLUMNS = 200;
    private static final int MAX_ROW_SPAN = 65_534;

    /** Cells, carried ones counted, beyond which a table is cut. */
    private static final int MAX_CELLS = 2_000_000;

    private final List<List<CellDraft>> rows = new ArrayList<>();
    private final int[] rowsLeft = new int[MAX_COLUMNS];
    private final int[] spanOf = new int[MAX_COLUMNS];
    private int columns;
    private int cellCount;
    private boolean cut;

    /** The cells of a row. */
    static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    /** Adds the rows of one section, beyond which no row span reaches. */
    void section(List<Element> section) {
        Arrays.fill(rowsLeft, 0);
        for (int i = 0; i < section.size() && !cut; i++) {
            row(cells(section.get(i)), section.size() - i);
        }
    }

    private void row(List<Element> cells, int rowsToCome) {
        List<CellDraft> row = new ArrayList<>();
        int column = carry(row, 0);
        for (Element cell : cells) {
            if (column >= MAX_COLUMNS) {
                cut = true;
                break;
            }
            int span = Math.min(span(cell, "colspan", MAX_COLUMNS), free(column));
            int down = span(cell, "rowspan", MAX_ROW_SPAN);
            row.add(CellDraft.own(HtmlWalker.clean(cell.text()), column, span));
            rowsLeft[column] = (down == 0 ? rowsToCome : Math.min(down, rowsToCome)) - 1;
            spanOf[column] = span;
            columns = Math.max(columns, column + span);
            column = carry(row, column + span);
        }
        while (column < columns) {
            column = carry(row, column + 1);
        }
        rows.add(row);
        cellCount += row.size();
        cut |= cellCount > MAX_CELLS;
    }

    /** Carries what spans down into the columns from one on, up to the first that is free. */
    private int carry(List<CellDraft> row, int from) {
        int column = from;
        while (column < MAX_COLUMNS && rowsLeft[column] > 0) {
            row.add(CellDraft.carried(column, spanOf[column]));
            rowsLeft[column]--;
            column += spanOf[column];
        }
        return column;
    }

    /** Number of columns from one on that nothing spans into. */
    private int free(int from) {
        int column = from + 1;
        while (column < MAX_COLUMNS && rowsLeft[column] == 0) {
            column++;
        }
        return column - from;
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        boolean number =
                !value.isEmpty() && value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int span = number ? Math.min(Integer.parseInt(value), most) : 1;
        return span == 0 && attribute.equals("colspan") ? 1 : span;
    }

    boolean isCut() {
        return cut;
    }

    TableDraft draft() {
        return new TableDraft(Math.max(1, columns), rows);
    }
}
