package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands side by side at one height of a page: one line of running text, or the parts of lines in several
 * columns, which need not stand on one baseline.
 *
 * @param parts at least one
 */
record Row(List<Line> parts, float top, float bottom) {

    /** Gap, in font sizes, that no justified text has between its words. */
    private static final float WIDE_GAP = 1.7f;

    /** How many parts back a part that stands beside the next one may be. */
    private static final int NEAR = 24;

    static Row of(List<Line> parts) {
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Line part : parts) {
            top = Math.min(top, part.top());
            bottom = Math.max(bottom, part.bottom());
        }
        return new Row(List.copyOf(parts), top, bottom);
    }

    /** The rows of a page. */
    static List<Row> rows(List<Line> lines) {
        List<Line> parts = new ArrayList<>();
        for (Line line : lines) {
            split(line, parts);
        }
        parts.sort(Comparator.comparingDouble(Line::top));
        List<Row> rows = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line part : parts) {
            if (!open.isEmpty() && !isBesideLast(open, part)) {
                rows.add(of(open));
                open.clear();
            }
            open.add(part);
        }
        if (!open.isEmpty()) {
            rows.add(of(open));
        }
        return rows;
    }

    private static boolean isBesideLast(List<Line> open, Line part) {
        for (int i = open.size() - 1; i >= Math.max(0, open.size() - NEAR); i--) {
            if (part.isBeside(open.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many parts it would have if its words far apart were parts. */
    int partCount() {
        List<Line> split = new ArrayList<>();
        split(line(), split);
        return split.size();
    }

    /** Splits a line where its words stand far apart. */
    private static void split(Line line, List<Line> parts) {
        List<Word> words = new ArrayList<>();
        for (Word word : line.words()) {
            Word before = words.isEmpty() ? null : words.get(words.size() - 1);
            if (before != null && word.left() - before.right() > WIDE_GAP * line.size()) {
                parts.add(Line.of(words));
                words.clear();
            }
            words.add(word);
        }
        parts.add(Line.of(words));
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    /** All its words as one line. */
    Line line() {
        if (isSingle()) {
            return parts.get(0);
        }
        List<Word> words = new ArrayList<>();
        for (Line part : parts) {
            words.addAll(part.words());
        }
        words.sort(Comparator.comparingDouble(Word::left));
        return Line.of(words);
    }
}
