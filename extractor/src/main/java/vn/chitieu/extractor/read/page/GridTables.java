package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Fills the grids of ruling lines on a page with its words. Stateless. */
final class GridTables {

    /** The tables of a page, and the words that stand in none. */
    record Found(List<Filled> tables, List<Word> rest) {}

    /** A table and the words in it. */
    record Filled(PageTable table, List<Word> words) {}

    private GridTables() {}

    static Found find(PrintedPage page, List<Word> words) {
        List<RuleGrid> grids = new ArrayList<>(RuleGrid.find(page.rules()));
        // A grid within another one, as in a frame around the page, comes first.
        grids.sort(Comparator.comparingDouble(
                grid -> (double) (grid.right() - grid.left()) * (grid.bottom() - grid.top())));
        List<Filled> tables = new ArrayList<>();
        List<Word> rest = words;
        for (RuleGrid grid : grids) {
            List<Word> inside = new ArrayList<>();
            List<Word> outside = new ArrayList<>();
            for (Word word : rest) {
                (grid.contains(word) ? inside : outside).add(word);
            }
            PageTable table = inside.isEmpty() ? null : table(splitRows(grid, inside), inside);
            if (table != null && isTable(table)) {
                tables.add(new Filled(table, inside));
                rest = outside;
            }
        }
        return new Found(tables, rest);
    }

    /** Whether at least two columns have text. */
    private static boolean isTable(PageTable table) {
        Set<Integer> filled = new HashSet<>();
        for (List<CellDraft> row : table.rows()) {
            for (CellDraft cell : row) {
                if (!cell.text().isEmpty()) {
                    filled.add(cell.column());
                }
            }
        }
        return filled.size() >= 2;
    }

    /** Divides rows that no line divides, but whose first column counts on. */
    private static RuleGrid splitRows(RuleGrid grid, List<Word> words) {
        List<List<Word>> first = new ArrayList<>();
        for (int i = 0; i < grid.rows(); i++) {
            first.add(new ArrayList<>());
        }
        for (Word word : words) {
            if ((word.left() + word.right()) / 2 < grid.xs()[1]) {
                first.get(RuleGrid.index(grid.ys(), (word.top() + word.bottom()) / 2))
                        .add(word);
            }
        }
        List<Float> edges = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<Word> ordinals = first.get(row);
            if (ordinals.size() >= 2 && countsOn(ordinals)) {
                ordinals.stream().skip(1).forEach(word -> edges.add(word.top() - 1));
            }
        }
        return edges.isEmpty() ? grid : grid.withRows(edges);
    }

    private static boolean countsOn(List<Word> ordinals) {
        ordinals.sort(Comparator.comparingDouble(Word::top));
        int before = -1;
        for (Word word : ordinals) {
            String text = word.text().endsWith(".")
                    ? word.text().substring(0, word.text().length() - 1)
                    : word.text();
            boolean number =
                    text.length() <= 3 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number || (before >= 0 && Integer.parseInt(text) != before + 1)) {
                return false;
            }
            before = Integer.parseInt(text);
        }
        return true;
    }

    private static PageTable table(RuleGrid grid, List<Word> words) {
        int columns = grid.columns();
        int rows = grid.rows();
        int[][] owner = new int[rows][columns];
        List<int[]> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (owner[row][column] == 0) {
                    cells.add(cell(grid, owner, row, column));
                    fill(owner, cells.get(cells.size() - 1), cells.size());
                }
            }
        }
        List<List<Word>> content = new ArrayList<>();
        cells.forEach(cell -> content.add(new ArrayList<>()));
        for (Word word : words) {
            int column = RuleGrid.index(grid.xs(), (word.left() + word.right()) / 2);
            int row = RuleGrid.index(grid.ys(), (word.top() + word.bottom()) / 2);
            content.get(owner[row][column] - 1).add(word);
        }
        List<List<CellDraft>> drafts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            drafts.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            int[] cell = cells.get(i);
            String text = Joints.join(LineFinder.lines(content.get(i)));
            for (int row = cell[0]; row < cell[2]; row++) {
                int span = cell[3] - cell[1];
                drafts.get(row)
                        .add(row == cell[0] ? CellDraft.own(text, cell[1], span) : CellDraft.carried(cell[1], span));
            }
        }
        drafts.forEach(row -> row.sort(Comparator.comparingInt(CellDraft::column)));
        return new PageTable(grid.xs(), grid.top(), grid.bottom(), drafts, List.of());
    }

    /** The cell that begins at a place of the grid: first row, first column, row and column behind it. */
    private static int[] cell(RuleGrid grid, int[][] owner, int row, int column) {
        int right = column + 1;
        while (right < grid.columns() && owner[row][right] == 0 && !grid.dividesColumns(right, row)) {
            right++;
        }
        int below = row + 1;
        while (below < grid.rows() && isOpen(grid, below, column, right)) {
            below++;
        }
        return new int[] {row, column, below, right};
    }

    private static boolean isOpen(RuleGrid grid, int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (grid.dividesRows(row, column) || (column > from && grid.dividesColumns(column, row))) {
                return false;
            }
        }
        return true;
    }

    private static void fill(int[][] owner, int[] cell, int number) {
        for (int row = cell[0]; row < cell[2]; row++) {
            for (int column = cell[1]; column < cell[3]; column++) {
                owner[row][column] = number;
            }
        }
    }
}
