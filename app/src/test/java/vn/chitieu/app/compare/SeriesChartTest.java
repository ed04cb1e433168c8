package vn.chitieu.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.SeriesPoint;
import vn.chitieu.index.schema.Years;

class SeriesChartTest {

    private static SeriesPoint point(String place, String text) {
        Target target = Invented.target(text);
        Years years = Years.of(target.time());
        return new SeriesPoint(
                place,
                Invented.facts(place, place, null),
                target,
                years == null ? null : years.from(),
                years == null ? null : years.to());
    }

    private static List<SeriesChart> charts(List<SeriesPoint> points) {
        return SeriesChart.of(points, point -> String.valueOf(point.document().place()));
    }

    @Test
    void unitsAndChangesHaveAxesOfTheirOwn() {
        List<SeriesChart> charts = charts(List.of(
                point("Bờ Biển", "Rừng;50;%;2025"),
                point("Bờ Biển", "Rừng;>= 52;%;2030"),
                point("Bờ Biển", "Rừng;+2;%;2025"),
                point("Bờ Biển", "Rừng;900;ha;2025")));
        assertThat(charts)
                .extracting(SeriesChart::unit, SeriesChart::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("%", false),
                        org.assertj.core.groups.Tuple.tuple("%", true),
                        org.assertj.core.groups.Tuple.tuple("ha", false));
    }

    @Test
    void whatHasNoNumberOrNoYearIsNotDrawn() {
        assertThat(charts(List.of(point("Bờ Biển", "Rừng;;;2025"), point("Bờ Biển", "Rừng;50;%;"))))
                .isEmpty();
    }

    @Test
    void aLineJoinsYearsThatHaveOneValueEach() {
        List<SeriesChart> charts = charts(List.of(
                point("Bờ Biển", "Rừng;52;%;2030"),
                point("Bờ Biển", "Rừng;50;%;2021/2025"),
                point("Núi Cao", "Rừng;60;%;2025"),
                point("Núi Cao", "Rừng;61;%;2025")));
        assertThat(charts).singleElement().satisfies(chart -> {
            assertThat(chart.lines()).extracting(SeriesChart.Line::name).containsExactly("Bờ Biển", "Núi Cao");
            assertThat(chart.lines()).extracting(SeriesChart.Line::joined).containsExactly(true, false);
            assertThat(chart.lines().get(0).points())
                    .extracting(SeriesPoint::yearTo)
                    .containsExactly(2025, 2030);
        });
    }

    @Test
    void theRestOfManyIsOneLineAndNoPointIsLost() {
        List<SeriesPoint> points = new ArrayList<>();
        for (int place = 0; place < 20; place++) {
            for (int year = 0; year <= place; year++) {
                points.add(point("Tỉnh " + place, "Rừng;" + place + ";%;" + (2000 + year)));
            }
        }
        assertThat(charts(points)).singleElement().satisfies(chart -> {
            assertThat(chart.lines()).hasSize(SeriesChart.MOST_LINES);
            assertThat(chart.lines().get(0).name()).isEqualTo("Tỉnh 19");
            assertThat(chart.lines().get(SeriesChart.MOST_LINES - 1).name()).isEmpty();
            assertThat(chart.lines().stream()
                            .mapToInt(line -> line.points().size())
                            .sum())
                    .isEqualTo(points.size());
        });
    }
}
