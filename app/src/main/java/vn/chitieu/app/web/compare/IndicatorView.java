package vn.chitieu.app.web.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.compare.SeriesChart;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.SeriesPoint;

/**
 * What documents set for an indicator, as its page shows it.
 *
 * @param indicator what was asked for
 * @param name what the index calls it
 * @param address of the page
 * @param lines by what lines are drawn apart: place, issuer or document
 * @param drawn number of values that are drawn
 * @param mentions number of mentions in the index, later ones of one target among them; these are not compared
 * @param charts at most {@value #MOST_CHARTS}
 * @param furtherCharts number of charts that are not shown
 */
public record IndicatorView(
        String indicator,
        String name,
        Address address,
        Facet lines,
        List<FacetChoices> facets,
        List<ChartFigure> charts,
        int furtherCharts,
        List<IndicatorRow> rows,
        Paging paging,
        long documents,
        int drawn,
        long mentions) {

    /** Rows of a page. */
    static final int ROWS = 200;
    /** Most charts of a page; a filter of units brings the others. */
    static final int MOST_CHARTS = 4;

    /** By what lines may be drawn apart. */
    public static final Set<Facet> LINES = EnumSet.of(Facet.PLACE, Facet.ISSUER, Facet.DOCUMENT);

    public IndicatorView {
        facets = List.copyOf(facets);
        charts = List.copyOf(charts);
        rows = List.copyOf(rows);
    }

    /** The view of a series; {@code all} is the same without filters. */
    static IndicatorView of(IndicatorSeries series, IndicatorSeries all, Address address, Messages messages) {
        ValueText values = new ValueText(messages);
        List<SeriesPoint> points = series.points();
        Facet lines = lines(address, points);
        List<SeriesChart> charts = SeriesChart.of(points, name(lines, messages.text("chart.unknown")));
        List<SeriesChart> shown = charts.subList(0, Math.min(MOST_CHARTS, charts.size()));
        ChartMarks marks = ChartMarks.of(shown);
        Map<SeriesPoint, Integer> numbers = new IdentityHashMap<>();
        points.forEach(point -> numbers.put(point, numbers.size() + 1));
        int offset = Paging.offset(address, points.size(), ROWS);
        List<IndicatorRow> rows = new ArrayList<>();
        for (int at = offset; at < Math.min(points.size(), offset + ROWS); at++) {
            rows.add(IndicatorRow.of(at + 1, points.get(at), values, marks.of(points.get(at))));
        }
        List<ChartFigure> figures = shown.stream()
                .map(chart -> ChartFigure.of(chart, marks, values, numbers))
                .toList();
        return new IndicatorView(
                address.value("indicator"),
                Shown.capital(series.indicator()),
                address,
                lines,
                FacetChoices.of(all.points(), address),
                figures,
                charts.size() - shown.size(),
                rows,
                new Paging(address, offset, ROWS, points.size()),
                points.stream().map(SeriesPoint::documentId).distinct().count(),
                (int) points.stream().filter(SeriesChart::drawn).count(),
                series.total());
    }

    /** What was asked for; else places where there are several, and documents where there are not. */
    private static Facet lines(Address address, List<SeriesPoint> points) {
        return Facet.of(address.value("by")).filter(LINES::contains).orElseGet(() -> {
            long places = points.stream()
                    .map(point -> point.document().place())
                    .distinct()
                    .count();
            return places > 1 ? Facet.PLACE : Facet.DOCUMENT;
        });
    }

    private static Function<SeriesPoint, String> name(Facet lines, String unknown) {
        return point -> {
            @Nullable
            String name =
                    switch (lines) {
                        case PLACE -> point.document().place();
                        case ISSUER -> point.document().issuer();
                        default -> Shown.documentInPlace(point.documentId(), point.document());
                    };
            return name == null || name.isBlank() ? unknown : name;
        };
    }

    /** Whether anything is filtered. */
    public boolean filtered() {
        return facets.stream().anyMatch(facet -> facet.chosen() > 0);
    }
}
