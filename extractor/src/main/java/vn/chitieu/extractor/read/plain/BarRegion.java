package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines with bars on lines of their own and no header that names a column of ordinals: a letterhead, a signature, or a
 * table all the same.
 *
 * @param from index of its first bar
 * @param to index of the line behind its last bar
 * @param cells the texts between its bars
 */
record BarRegion(int from, int to, List<String> cells) {

    /** Fewer cells than this lay a page out. */
    private static final int MIN_CELLS = 9;

    private static final int MIN_NUMBERS = 3;

    private static final int MIN_ROWS = 3;

    /** More lines than this between two bars are no cell. */
    private static final int MAX_CELL_LINES = 15;

    /** What a row may cost on average: rows of the same shape cost next to nothing. */
    private static final double MAX_ROW_COST = 0.8;

    /** The region that begins with the bar at a line. */
    static BarRegion at(List<SourceLine> lines, int from) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int to = from;
        int cellLines = 0;
        for (int i = from; i < lines.size() && cellLines <= MAX_CELL_LINES; i++) {
            String line = lines.get(i).text();
            if (Bars.only(line)) {
                cells.add(cell.toString());
                cell.setLength(0);
                cellLines = 0;
                to = i + 1;
            } else if (Bars.trailing(line) > 0 || TableHeader.startsAt(lines, i) || isOutside(line)) {
                break;
            } else {
                cell.append(cell.isEmpty() ? "" : " ").append(line);
                cellLines++;
            }
        }
        return new BarRegion(from, to, cells);
    }

    private static boolean isOutside(String line) {
        return Labels.kind(line) == Labels.Kind.WORD || Headings.begins(line);
    }

    /** The table that the region holds, or null where it only lays a page out. */
    @Nullable
    FlatTable table(List<SourceLine> lines) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        long numbers = cells.stream()
                .filter(cell -> CellType.of(cell, false) == CellType.NUMBER)
                .count();
        if (filled < MIN_CELLS || numbers < MIN_NUMBERS || LayoutBox.is(List.of(cells))) {
            return null;
        }
        List<Segment> segments = SegmentScanner.scan(lines.subList(0, to), from + 1, true);
        RowSplitter.Split split = RowSplitter.split(segments, true);
        if (split == null
                || split.rows().size() < MIN_ROWS
                || split.cost() > MAX_ROW_COST * split.rows().size()) {
            return null;
        }
        return FlatTable.of(split, true);
    }
}
