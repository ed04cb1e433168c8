package vn.chitieu.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.SeriesPoint;

/**
 * Values of an indicator that share an axis: of one unit, and either levels or amounts of change. Immutable, thread-safe.
 *
 * @param unit the unit, or empty where there is none
 * @param change whether the values are amounts by which something rises or falls
 * @param lines largest first, ties by name
 */
public record SeriesChart(String unit, boolean change, List<Line> lines) {

    /** Most lines that are told apart; the rest is drawn as one. */
    public static final int MOST_LINES = 8;

    /**
     * Values that belong together, such as those of one place.
     *
     * @param name what they share; empty for the rest of many
     * @param joined whether each year has one value, so that a line may join them
     */
    public record Line(String name, boolean joined, List<SeriesPoint> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    public SeriesChart {
        lines = List.copyOf(lines);
    }

    /** Whether a point has a place on axes: a number and a year. */
    public static boolean drawn(SeriesPoint point) {
        return point.target().value() != null && point.yearTo() != null;
    }

    /**
     * The charts of a series, the one with most points first.
     *
     * @param line what points of one line share
     */
    public static List<SeriesChart> of(List<SeriesPoint> points, Function<SeriesPoint, String> line) {
        Map<String, List<SeriesPoint>> axes = new LinkedHashMap<>();
        for (SeriesPoint point : points) {
            if (drawn(point)) {
                axes.computeIfAbsent(unit(point) + "|" + isChange(point), axis -> new ArrayList<>())
                        .add(point);
            }
        }
        return axes.values().stream()
                .sorted(Comparator.comparingInt((List<SeriesPoint> axis) -> axis.size())
                        .reversed()
                        .thenComparing(axis -> unit(axis.get(0)))
                        .thenComparing(axis -> isChange(axis.get(0))))
                .map(axis -> new SeriesChart(unit(axis.get(0)), isChange(axis.get(0)), lines(axis, line)))
                .toList();
    }

    private static String unit(SeriesPoint point) {
        @Nullable String unit = point.target().unit();
        return unit == null ? "" : unit;
    }

    private static boolean isChange(SeriesPoint point) {
        return point.target().change() != null;
    }

    private static List<Line> lines(List<SeriesPoint> axis, Function<SeriesPoint, String> line) {
        Map<String, List<SeriesPoint>> named = new LinkedHashMap<>();
        axis.forEach(point -> named.computeIfAbsent(line.apply(point), name -> new ArrayList<>())
                .add(point));
        List<Line> lines = new ArrayList<>();
        named.forEach((name, points) -> lines.add(new Line(name, oneEachYear(points), inTime(points))));
        lines.sort(Comparator.comparingInt((Line each) -> each.points().size())
                .reversed()
                .thenComparing(Line::name));
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<SeriesPoint> rest = lines.subList(MOST_LINES - 1, lines.size()).stream()
                .flatMap(each -> each.points().stream())
                .toList();
        List<Line> most = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        most.add(new Line("", false, inTime(rest)));
        return most;
    }

    private static List<SeriesPoint> inTime(List<SeriesPoint> points) {
        return points.stream()
                .sorted(Comparator.comparing(point -> Objects.requireNonNullElse(point.yearTo(), 0)))
                .toList();
    }

    private static boolean oneEachYear(List<SeriesPoint> points) {
        Set<@Nullable Integer> years = new HashSet<>();
        return points.stream().allMatch(point -> years.add(point.yearTo()));
    }
}
