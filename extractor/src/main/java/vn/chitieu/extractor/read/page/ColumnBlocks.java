package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds boxes of two or more columns among the rows of a page, such as letterhead and signature. Stateless. */
final class ColumnBlocks {

    /** Width, in font sizes, that must stay free between columns. */
    private static final float GUTTER = 0.8f;

    /** Gap, in font sizes, within a row of its own that divides columns and not words. */
    private static final float LONE_GUTTER = 3;

    /** Distance, in font sizes, over which a column goes on: as a signature takes it. */
    private static final float REACH = 7.5f;

    private static final float NEAR = 2.2f;

    /** Points by which a line may be off the middle of its column. */
    private static final float CENTRED = 22;

    private ColumnBlocks() {}

    /** The rows with the columns among them told apart. */
    static List<PageElement> of(List<Row> rows) {
        List<PageElement> elements = new ArrayList<>();
        for (int i = 0; i < rows.size(); ) {
            int end = rows.get(i).isSingle() ? i : end(rows, i);
            if (end <= i) {
                elements.add(new PageElement.Text(rows.get(i).line()));
                i++;
                continue;
            }
            float[] gutter = gutter(rows, i, end);
            int start = i;
            while (start > 0
                    && elements.get(elements.size() - 1) instanceof PageElement.Text text
                    && isRightOf(text.line(), gutter, rows.get(start))) {
                elements.remove(elements.size() - 1);
                start--;
            }
            elements.add(columns(rows.subList(start, end), gutter));
            i = end;
        }
        return elements;
    }

    /** A line alone above the right column belongs to it. */
    private static boolean isRightOf(Line line, float[] gutter, Row row) {
        return line.left() > gutter[1] - 2 * line.size()
                && line.left() > gutter[0]
                && row.top() - line.bottom() < NEAR * line.size();
    }

    /** Index behind the last row of the block that begins with a row of several parts; the row's own if it is none. */
    private static int end(List<Row> rows, int from) {
        float[] gutter = gutter(rows.get(from).parts());
        if (gutter == null) {
            return from;
        }
        int end = from + 1;
        int divided = 1;
        for (int i = from + 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            float[] narrowed = narrow(gutter, row);
            float distance = row.top() - rows.get(i - 1).bottom();
            float size = row.parts().get(0).size();
            if (narrowed == null || distance > REACH * size) {
                break;
            }
            if (!row.isSingle()) {
                divided++;
                end = i + 1;
            } else if (belongs(rows.subList(from, i), row, narrowed, distance)) {
                end = i + 1;
            } else {
                break;
            }
            gutter = narrowed;
        }
        boolean lone = divided == 1
                && gutter[1] - gutter[0]
                        < LONE_GUTTER * rows.get(from).parts().get(0).size();
        return lone && rows.get(from).parts().size() == 2 ? from : end;
    }

    /** Whether a line on one side of the gutter goes on with its column. */
    private static boolean belongs(List<Row> above, Row row, float[] gutter, float distance) {
        Line line = row.parts().get(0);
        boolean isLeft = line.right() <= gutter[0] + 1;
        Line before = null;
        for (Row other : above) {
            for (Line part : other.parts()) {
                before = (part.right() <= gutter[0] + 1) == isLeft ? part : before;
            }
        }
        if (before == null) {
            return false;
        }
        boolean aligned =
                Math.abs(line.centre() - before.centre()) < CENTRED || Math.abs(line.left() - before.left()) < 6;
        return aligned && (!isLeft || distance < NEAR * line.size());
    }

    private static float[] gutter(List<Row> rows, int from, int to) {
        float[] gutter = gutter(rows.get(from).parts());
        for (int i = from + 1; i < to && gutter != null; i++) {
            gutter = narrow(gutter, rows.get(i));
        }
        return gutter == null ? new float[] {0, 0} : gutter;
    }

    /** The widest part of the width that no part covers. */
    private static float @Nullable [] gutter(List<Line> parts) {
        List<Line> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble(Line::left));
        float right = sorted.get(0).right();
        float[] widest = null;
        for (Line part : sorted) {
            float gap = part.left() - right;
            if (gap > GUTTER * part.size() && (widest == null || gap > widest[1] - widest[0])) {
                widest = new float[] {right, part.left()};
            }
            right = Math.max(right, part.right());
        }
        return widest;
    }

    /** What of a gutter stays free beside a row, or null where too little does. */
    private static float @Nullable [] narrow(float[] gutter, Row row) {
        float from = gutter[0];
        float to = gutter[1];
        for (Line part : row.parts()) {
            if (part.centre() < (from + to) / 2) {
                from = Math.max(from, part.right());
            } else {
                to = Math.min(to, part.left());
            }
        }
        return to - from > GUTTER * row.parts().get(0).size() ? new float[] {from, to} : null;
    }

    private static PageElement columns(List<Row> rows, float[] gutter) {
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Row row : rows) {
            for (Line part : row.parts()) {
                (part.centre() < (gutter[0] + gutter[1]) / 2 ? left : right).add(part);
            }
        }
        List<List<Line>> columns = new ArrayList<>();
        for (List<Line> column : List.of(left, right)) {
            if (!column.isEmpty()) {
                columns.add(merged(column));
            }
        }
        return new PageElement.Columns(rows.get(0).top(), columns);
    }

    /** The parts of a column, those on one line put together again. */
    private static List<Line> merged(List<Line> column) {
        List<Word> words = new ArrayList<>();
        column.forEach(line -> words.addAll(line.words()));
        return LineFinder.lines(words);
    }
}
