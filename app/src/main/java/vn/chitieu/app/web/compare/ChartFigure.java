package vn.chitieu.app.web.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.compare.SeriesChart;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.SeriesPoint;

/**
 * A chart as the page and its script take it.
 *
 * @param unit of the axis; empty where there is none
 * @param change whether the values are amounts of change
 * @param data what the script draws, as JSON
 */
public record ChartFigure(String unit, boolean change, List<Legend> legend, int points, String data) {

    /** A line in the legend; the rest of many has no name. */
    public record Legend(String letter, int line, String name, int points) {}

    /** A line as the script takes it. */
    private record Line(String letter, int line, String name, boolean joined, List<Point> points) {}

    /** A point as the script takes it; an amount by which something falls is below zero. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Point(
            int year,
            int from,
            BigDecimal value,
            @Nullable BigDecimal upper,
            String sign,
            String text,
            String about,
            int row,
            String href) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public ChartFigure {
        legend = List.copyOf(legend);
    }

    static ChartFigure of(SeriesChart chart, ChartMarks marks, ValueText values, Map<SeriesPoint, Integer> rows) {
        List<Legend> legend = chart.lines().stream()
                .map(line -> new Legend(
                        marks.of(line.name()).letter(),
                        marks.of(line.name()).line(),
                        Shown.text(line.name()),
                        line.points().size()))
                .toList();
        List<Line> lines = chart.lines().stream()
                .map(line -> new Line(
                        marks.of(line.name()).letter(),
                        marks.of(line.name()).line(),
                        Shown.text(line.name()),
                        line.joined(),
                        line.points().stream()
                                .map(point -> point(point, values, rows))
                                .toList()))
                .toList();
        int points = legend.stream().mapToInt(Legend::points).sum();
        return new ChartFigure(Shown.text(chart.unit()), chart.change(), legend, points, json(lines));
    }

    private static Point point(SeriesPoint point, ValueText values, Map<SeriesPoint, Integer> rows) {
        Target target = point.target();
        boolean falls = target.change() == Change.DECREASE;
        int year = Objects.requireNonNullElse(point.yearTo(), 0);
        String unit = Shown.text(target.unit());
        return new Point(
                year,
                Objects.requireNonNullElse(point.yearFrom(), year),
                signed(Objects.requireNonNullElse(target.value(), BigDecimal.ZERO), falls),
                target.upper() == null ? null : signed(target.upper(), falls),
                sign(target.comparator(), falls),
                values.of(target) + ValueText.unit(unit),
                Shown.text(values.time(target.time())) + " · "
                        + Shown.documentInPlace(point.documentId(), point.document()) + " · "
                        + Shown.text(target.path()),
                rows.getOrDefault(point, 0),
                Links.clause(point.documentId(), target.clause()));
    }

    private static BigDecimal signed(BigDecimal value, boolean falls) {
        return falls ? value.negate() : value;
    }

    /** Below zero, more is further down. */
    private static String sign(@Nullable Comparator comparator, boolean falls) {
        if (comparator == null) {
            return Comparator.EQ.name();
        }
        if (!falls) {
            return comparator.name();
        }
        return switch (comparator) {
            case GT -> Comparator.LT.name();
            case GTE -> Comparator.LTE.name();
            case LT -> Comparator.GT.name();
            case LTE -> Comparator.GTE.name();
            case EQ, APPROX, RANGE -> comparator.name();
        };
    }

    private static String json(List<Line> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers are always JSON", e);
        }
    }
}
