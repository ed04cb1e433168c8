package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.read.page.RuleSpans.Span;
import vn.chitieu.extractor.read.plain.TableHeader;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Puts the lines of a table without a grid together to its rows and cells. For one table. */
final class AlignedRows {

    /** Room above a row beyond that between the lines of a cell, in font sizes. */
    private static final float ROW_GAP = 0.22f;

    /** A gap between words that is narrower, in font sizes, does not divide columns. */
    private static final float WORD_GAP = 0.6f;

    private static final int MIN_VALUES = 3;

    private static final int MIN_ORDINALS = 2;

    /** Lines of a table among which its header names the column of ordinals. */
    private static final int LAST_HEADER = 6;

    private final List<Row> lines;
    private final List<float[]> gutters;
    private final float[] edges;

    /** For each line the texts of its words by column; null where it spans columns. */
    private final List<String[]> cells = new ArrayList<>();

    /** @param gutters strips between the columns, from left to right */
    AlignedRows(List<Row> lines, List<float[]> gutters) {
        this.lines = lines;
        this.gutters = List.copyOf(gutters);
        edges = new float[gutters.size() + 2];
        edges[0] = Float.MAX_VALUE;
        edges[edges.length - 1] = -Float.MAX_VALUE;
        for (int i = 0; i < gutters.size(); i++) {
            edges[i + 1] = (gutters.get(i)[0] + gutters.get(i)[1]) / 2;
        }
        for (Line part : lines.stream().flatMap(line -> line.parts().stream()).toList()) {
            edges[0] = Math.min(edges[0], part.left());
            edges[edges.length - 1] = Math.max(edges[edges.length - 1], part.right());
        }
        lines.forEach(line -> cells.add(cells(List.of(line))));
    }

    private int columns() {
        return edges.length - 1;
    }

    private int column(Word word) {
        return RuleGrid.index(edges, (word.left() + word.right()) / 2);
    }

    /** Whether a line's text runs over the strip before a column. */
    private boolean runsOver(Row line, int column) {
        float edge = edges[column];
        for (Line part : line.parts()) {
            float before = -Float.MAX_VALUE;
            float behind = Float.MAX_VALUE;
            for (Word word : part.words()) {
                if ((word.left() + word.right()) / 2 < edge) {
                    before = Math.max(before, word.right());
                } else {
                    behind = Math.min(behind, word.left());
                }
            }
            if (behind - before < WORD_GAP * part.size()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpanning(Row line) {
        for (int column = 1; column < columns(); column++) {
            if (runsOver(line, column)) {
                return true;
            }
        }
        return false;
    }

    private String[] cells(List<Row> group) {
        List<List<Word>> words = new ArrayList<>();
        for (int i = 0; i < columns(); i++) {
            words.add(new ArrayList<>());
        }
        for (Row line : group) {
            for (Line part : line.parts()) {
                part.words().forEach(word -> words.get(column(word)).add(word));
            }
        }
        return words.stream()
                .map(column -> Joints.join(LineFinder.lines(column)))
                .toArray(String[]::new);
    }

    /** Whether figures or ordinals stand below each other, as they do in no text. */
    boolean isTable() {
        int full = 0;
        int ordinals = 0;
        int[] values = new int[columns()];
        int[] filled = new int[columns()];
        for (String[] line : cells) {
            int count = 0;
            for (int i = 0; i < line.length; i++) {
                count += line[i].isEmpty() ? 0 : 1;
                filled[i] += line[i].isEmpty() ? 0 : 1;
                values[i] += isValue(line[i]) ? 1 : 0;
            }
            full += count >= Math.min(3, columns()) ? 1 : 0;
            ordinals += isOrdinal(line[0]) ? 1 : 0;
        }
        boolean figures = false;
        for (int i = 1; i < values.length; i++) {
            figures |= values[i] >= MIN_VALUES && 2 * values[i] >= filled[i];
        }
        return hasHeader()
                || full >= MIN_ORDINALS && (figures || ordinals >= MIN_ORDINALS && 2 * ordinals >= filled[0]);
    }

    /** Whether the first column is headed as one of ordinals. */
    boolean hasHeader() {
        return cells.stream().limit(LAST_HEADER).anyMatch(line -> TableHeader.isFirst(line[0]));
    }

    private static boolean isValue(String text) {
        int digits = (int) text.chars().filter(Character::isDigit).count();
        int letters = (int) text.chars().filter(Character::isLetter).count();
        return text.length() <= 20 && (digits > 0 && letters <= digits || text.equals("%"));
    }

    private static boolean isOrdinal(String text) {
        return !text.isEmpty()
                && text.length() <= 6
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || "IVX.)".indexOf(c) >= 0);
    }

    PageTable table(List<Span> rules) {
        List<List<CellDraft>> rows = new ArrayList<>();
        boolean[] starts = starts(rules);
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || starts[i]) {
                rows.add(row(lines.subList(from, i)));
                from = i;
            }
        }
        return new PageTable(
                edges, lines.get(0).top(), lines.get(lines.size() - 1).bottom(), rows, gutters);
    }

    /** Which lines begin a row: below a ruling line, below more room than usual, or at an ordinal. */
    private boolean[] starts(List<Span> rules) {
        boolean[] ruled = ruled(rules);
        boolean[] spaced = spaced();
        boolean[] counted = new boolean[lines.size()];
        int ordinals = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean ordinal = isOrdinal(cells.get(i)[0]);
            ordinals += ordinal ? 1 : 0;
            counted[i] = ordinal || isSpanning(lines.get(i)) != (i > 0 && isSpanning(lines.get(i - 1)));
        }
        for (boolean[] starts : List.of(ruled, spaced)) {
            if (isOneEach(starts, ordinals)) {
                return starts;
            }
        }
        return ordinals >= MIN_ORDINALS ? counted : filledFirst();
    }

    /** Whether rows that begin so are several and no two ordinals share one. */
    private boolean isOneEach(boolean[] starts, int ordinals) {
        int rows = 1;
        int inRow = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i]) {
                rows++;
                inRow = 0;
            }
            inRow += isOrdinal(cells.get(i)[0]) ? 1 : 0;
            if (inRow > 1) {
                return false;
            }
        }
        return rows >= Math.max(3, ordinals);
    }

    private boolean[] ruled(List<Span> rules) {
        boolean[] starts = new boolean[lines.size()];
        float width = edges[columns()] - edges[0];
        for (int i = 1; i < starts.length; i++) {
            float above = (lines.get(i - 1).top() + lines.get(i - 1).bottom()) / 2;
            float below = (lines.get(i).top() + lines.get(i).bottom()) / 2;
            float covered = 0;
            for (Span rule : rules) {
                if (rule.at() > above && rule.at() < below) {
                    covered += Math.min(rule.to(), edges[columns()]) - Math.max(rule.from(), edges[0]);
                }
            }
            starts[i] = covered > 0.3f * width;
        }
        return starts;
    }

    private boolean[] spaced() {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            gaps.add(lines.get(i).top() - lines.get(i - 1).bottom());
        }
        gaps.sort(null);
        float least = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 10);
        boolean[] starts = new boolean[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            float gap = lines.get(i).top() - lines.get(i - 1).bottom();
            starts[i] = gap > least + ROW_GAP * lines.get(i).parts().get(0).size();
        }
        return starts;
    }

    private boolean[] filledFirst() {
        boolean[] starts = new boolean[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            String first = cells.get(i)[0];
            starts[i] = !first.isEmpty() && !Character.isLowerCase(first.charAt(0));
        }
        return starts;
    }

    private List<CellDraft> row(List<Row> group) {
        List<CellDraft> row = new ArrayList<>();
        String[] texts = cells(group);
        int from = 0;
        for (int column = 1; column <= columns(); column++) {
            int at = column;
            boolean ordinal = from == 0 && column == 1 && isOrdinal(texts[0]);
            if (column == columns() || ordinal || group.stream().noneMatch(line -> runsOver(line, at))) {
                row.add(CellDraft.own(
                        column - from == 1 ? texts[from] : text(group, from, column), from, column - from));
                from = column;
            }
        }
        return row;
    }

    /** The text of a cell that covers several columns. */
    private String text(List<Row> group, int from, int to) {
        List<Word> words = new ArrayList<>();
        for (Row line : group) {
            for (Line part : line.parts()) {
                part.words().stream()
                        .filter(word -> column(word) >= from && column(word) < to)
                        .forEach(words::add);
            }
        }
        return Joints.join(LineFinder.lines(words));
    }
}
