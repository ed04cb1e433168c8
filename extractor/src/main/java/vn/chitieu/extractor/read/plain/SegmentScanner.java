package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;

/** Cuts the lines of a flattened table into what stands before each bar. */
final class SegmentScanner {

    /** More lines than this without a bar are no cell. */
    private static final int MAX_CELL_LINES = 80;

    /** Fewer segments than this are no table, so that a header's first cell may follow at once. */
    private static final int MIN_SEGMENTS = 4;

    /** Largest table, in bars; what follows is read as paragraphs. */
    private static final int MAX_SEGMENTS = 500_000;

    private final List<SourceLine> lines;
    private final boolean framed;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int cellLines;

    private SegmentScanner(List<SourceLine> lines, boolean framed) {
        this.lines = lines;
        this.framed = framed;
    }

    /**
     * The segments from a line on, up to a text too long for a cell or the header of the next table.
     *
     * @param framed whether bars stand on lines of their own and frame each row; otherwise each ends a cell's line
     */
    static List<Segment> scan(List<SourceLine> lines, int from, boolean framed) {
        SegmentScanner scanner = new SegmentScanner(lines, framed);
        int index = from;
        while (index < lines.size() && scanner.take(index)) {
            index++;
        }
        return scanner.segments;
    }

    private boolean take(int index) {
        String line = lines.get(index).text();
        if (segments.size() >= MIN_SEGMENTS && TableHeader.startsAt(lines, index)) {
            return false;
        }
        if (Bars.isRow(line)) {
            return false;
        }
        int bars = Bars.trailing(line);
        if (bars == line.length() && !framed && cellLines > 0) {
            return false;
        }
        String body = Bars.body(line);
        if (!body.isEmpty()) {
            cell.append(cell.isEmpty() ? "" : " ").append(body);
            cellLines++;
        }
        for (int bar = 0; bar < bars && segments.size() < MAX_SEGMENTS; bar++) {
            boolean padding = bars > 1 && (bar > 0 || body.isEmpty());
            segments.add(new Segment(bar == 0 ? cell.toString() : "", index, padding, bar == bars - 1));
        }
        if (bars > 0) {
            cell.setLength(0);
            cellLines = 0;
        }
        return cellLines <= MAX_CELL_LINES && segments.size() < MAX_SEGMENTS;
    }
}
