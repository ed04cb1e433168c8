package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.page.RuleSpans.Span;
import vn.chitieu.extractor.read.plain.LayoutBox;

/**
 * Finds tables without a grid of ruling lines: rows whose words leave the same strips of the page free, some of them
 * counted or with figures below each other. What is no table is left to the columns and lines. Stateless.
 */
final class AlignedTables {

    /** Columns that a row shows at least where a table is looked for. */
    private static final int MIN_COLUMNS = 3;

    private static final int MIN_ROWS = 3;

    /** Width, in font sizes, that must stay free between columns. */
    private static final float GUTTER = 0.45f;

    /** Distance between rows of a table, in font sizes. */
    private static final float MAX_DISTANCE = 3;

    /** Lines over the whole width that may stand between rows, such as headings of groups. */
    private static final int MAX_SPANNING = 3;

    /** Rows among which the one with the most columns is looked for. */
    private static final int LOOK = 40;

    private AlignedTables() {}

    /**
     * The elements of rows between which no other table stands.
     *
     * @param before a table without a grid at the end of the page before, if these rows are the first of a page
     */
    static List<PageElement> of(List<Row> rows, List<Span> rules, @Nullable PageTable before) {
        List<PageElement> elements = new ArrayList<>();
        int done = 0;
        if (before != null) {
            List<float[]> gutters = new ArrayList<>(before.gutters());
            done = goesOn(rows, gutters);
            if (done > 0) {
                elements.add(new PageElement.Grid(new AlignedRows(rows.subList(0, done), gutters).table(rules)));
            }
        }
        for (int i = done; i < rows.size(); i++) {
            Run run = rows.get(i).parts().size() < 2 ? null : run(rows, i, done);
            PageTable table = run == null ? null : table(rows, run, rules);
            if (run != null && table != null) {
                elements.addAll(ColumnBlocks.of(rows.subList(done, run.from())));
                elements.add(new PageElement.Grid(table));
                done = run.to();
                i = done - 1;
            }
        }
        elements.addAll(ColumnBlocks.of(rows.subList(done, rows.size())));
        return elements;
    }

    /** Number of rows at the head of a page that keep to the columns of a table on the page before. */
    private static int goesOn(List<Row> rows, List<float[]> gutters) {
        int to = 0;
        int spanning = 0;
        boolean full = false;
        for (int i = 0; i < rows.size() && (i == 0 || near(rows, i)) && spanning <= MAX_SPANNING; i++) {
            if (narrow(gutters, rows.get(i))) {
                spanning = 0;
                to = rows.get(i).isSingle() && !isInside(rows.get(i), gutters) ? to : i + 1;
                full |= rows.get(i).parts().size() >= Math.min(MIN_COLUMNS, gutters.size() + 1);
            } else {
                spanning++;
            }
        }
        return full ? to : 0;
    }

    /** Whether a line alone goes on with a cell that is not the first of its row. */
    private static boolean isInside(Row row, List<float[]> gutters) {
        return row.parts().get(0).left() >= gutters.get(0)[1] - 1;
    }

    /** Rows that may be a table, and the strips that they leave free. */
    private record Run(int from, int to, List<float[]> gutters) {}

    private static @Nullable Run run(List<Row> rows, int start, int done) {
        int seed = seed(rows, start);
        if (seed < 0) {
            return null;
        }
        List<float[]> gutters = gutters(rows.get(seed));
        int to = seed + 1;
        int spanning = 0;
        for (int i = seed + 1; i < rows.size() && near(rows, i) && spanning <= MAX_SPANNING; i++) {
            if (narrow(gutters, rows.get(i))) {
                to = rows.get(i).isSingle() && !isInside(rows.get(i), gutters) ? to : i + 1;
                spanning = 0;
            } else if (rows.get(i).parts().size() <= 2) {
                spanning++;
            } else {
                break;
            }
        }
        int from = seed;
        spanning = 0;
        for (int i = seed - 1; i >= done && near(rows, i + 1) && spanning <= MAX_SPANNING; i--) {
            if (narrow(gutters, rows.get(i))) {
                from = rows.get(i).isSingle() ? from : i;
                spanning = 0;
            } else if (rows.get(i).parts().size() >= MIN_COLUMNS) {
                from = i;
                spanning++;
            } else if (i >= start && rows.get(i).parts().size() <= 2) {
                spanning++;
            } else {
                break;
            }
        }
        return to - from < MIN_ROWS ? null : new Run(from, to, refined(rows.subList(from, to), gutters));
    }

    /** The strips that all rows leave free which leave those of the run free: more than one row alone shows. */
    private static List<float[]> refined(List<Row> rows, List<float[]> gutters) {
        List<Word> words = new ArrayList<>();
        for (Row row : rows) {
            if (narrow(new ArrayList<>(gutters), row)) {
                row.parts().forEach(part -> words.addAll(part.words()));
            }
        }
        words.sort(Comparator.comparingDouble(Word::left));
        List<float[]> strips = new ArrayList<>();
        float right = words.isEmpty() ? 0 : words.get(0).right();
        for (Word word : words) {
            if (word.left() - right > GUTTER * word.size()) {
                strips.add(new float[] {right, word.left()});
            }
            right = Math.max(right, word.right());
        }
        return strips.size() >= gutters.size() ? strips : gutters;
    }

    /** The row with the most parts among the next ones. */
    private static int seed(List<Row> rows, int start) {
        int seed = -1;
        int most = MIN_COLUMNS - 1;
        int lines = 0;
        for (int i = start; i < Math.min(rows.size(), start + LOOK) && lines <= MAX_SPANNING; i++) {
            if (i > start && !near(rows, i)) {
                break;
            }
            int columns = gutters(rows.get(i)).size() + 1;
            lines = columns > 1 ? 0 : lines + 1;
            if (columns > most) {
                most = columns;
                seed = i;
            }
        }
        return seed;
    }

    private static boolean near(List<Row> rows, int index) {
        Row row = rows.get(index);
        return row.top() - rows.get(index - 1).bottom()
                < MAX_DISTANCE * row.parts().get(0).size();
    }

    /** The strips between the parts of a row. */
    private static List<float[]> gutters(Row row) {
        List<Line> parts = new ArrayList<>(row.parts());
        parts.sort(Comparator.comparingDouble(Line::left));
        List<float[]> gutters = new ArrayList<>();
        float right = parts.get(0).right();
        for (Line part : parts) {
            if (part.left() > right) {
                gutters.add(new float[] {right, part.left()});
            }
            right = Math.max(right, part.right());
        }
        return gutters;
    }

    /** Takes from the strips what a row covers, unless that leaves too little of one. */
    private static boolean narrow(List<float[]> gutters, Row row) {
        Line only = row.parts().get(0);
        if (row.isSingle()
                && gutters.stream().anyMatch(gutter -> only.left() < gutter[0] && only.right() > gutter[1])) {
            return false;
        }
        List<float[]> narrowed = new ArrayList<>();
        for (float[] gutter : gutters) {
            float[] rest = rest(gutter, row);
            if (rest == null) {
                return false;
            }
            narrowed.add(rest);
        }
        for (int i = 0; i < gutters.size(); i++) {
            gutters.set(i, narrowed.get(i));
        }
        return true;
    }

    /** The widest part of a strip that no word of a row covers, or null where it is too narrow. */
    private static float @Nullable [] rest(float[] gutter, Row row) {
        List<Word> inside = new ArrayList<>();
        for (Line part : row.parts()) {
            for (Word word : part.words()) {
                if (word.right() > gutter[0] && word.left() < gutter[1]) {
                    inside.add(word);
                }
            }
        }
        inside.sort(Comparator.comparingDouble(Word::left));
        float[] widest = {gutter[0], gutter[0]};
        float from = gutter[0];
        for (Word word : inside) {
            if (word.left() - from > widest[1] - widest[0]) {
                widest = new float[] {from, word.left()};
            }
            from = Math.max(from, word.right());
        }
        if (gutter[1] - from > widest[1] - widest[0]) {
            widest = new float[] {from, gutter[1]};
        }
        return widest[1] - widest[0] > GUTTER * row.parts().get(0).size() ? widest : null;
    }

    private static @Nullable PageTable table(List<Row> rows, Run run, List<Span> rules) {
        AlignedRows aligned = new AlignedRows(rows.subList(run.from(), run.to()), run.gutters());
        if (!aligned.isTable()) {
            return null;
        }
        PageTable table = aligned.table(rules);
        int least = aligned.hasHeader() ? 1 : MIN_ROWS;
        return table.rows().size() < least || LayoutBox.is(table.sample()) ? null : table;
    }
}
