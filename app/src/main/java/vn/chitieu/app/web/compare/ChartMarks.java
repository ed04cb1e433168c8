package vn.chitieu.app.web.compare;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.compare.SeriesChart;
import vn.chitieu.index.model.SeriesPoint;

/** The letters and colours of lines, the same for one name in all charts of a page. Immutable once made. */
final class ChartMarks {

    /** What tells a line from the others: a letter, so that it is not told by its colour alone. */
    record Mark(String letter, int line) {

        static final Mark NONE = new Mark("", 0);
    }

    private static final String REST = "…";

    private final Map<SeriesPoint, Mark> ofPoints = new IdentityHashMap<>();
    private final Map<String, Mark> ofNames = new java.util.LinkedHashMap<>();

    private ChartMarks() {}

    static ChartMarks of(List<SeriesChart> charts) {
        ChartMarks marks = new ChartMarks();
        for (SeriesChart chart : charts) {
            for (SeriesChart.Line line : chart.lines()) {
                Mark mark = marks.ofNames.computeIfAbsent(line.name(), marks::next);
                line.points().forEach(point -> marks.ofPoints.put(point, mark));
            }
        }
        return marks;
    }

    private Mark next(String name) {
        int at = (int)
                ofNames.keySet().stream().filter(known -> !known.isEmpty()).count();
        // The rest of many, and whatever is beyond the letters, has the last colour.
        return name.isEmpty() || at >= SeriesChart.MOST_LINES
                ? new Mark(REST, SeriesChart.MOST_LINES)
                : new Mark(String.valueOf((char) ('A' + at)), at + 1);
    }

    Mark of(SeriesPoint point) {
        return ofPoints.getOrDefault(point, Mark.NONE);
    }

    Mark of(String name) {
        return ofNames.getOrDefault(name, Mark.NONE);
    }
}
