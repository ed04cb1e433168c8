package vn.chitieu.app.web.compare;

import java.util.List;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.SeriesPoint;

/**
 * A value of an indicator as a row of a table.
 *
 * @param number place among all values, from 1
 * @param mark letter of its line in the chart; empty where it is not drawn
 * @param line number of its line, for its colour; 0 where it is not drawn
 * @param href address of its clause
 */
public record IndicatorRow(
        int number,
        String mark,
        int line,
        String time,
        String value,
        String unit,
        String indicator,
        String document,
        String documentHref,
        String title,
        String issuer,
        String place,
        List<String> lead,
        String path,
        String href,
        String quote) {

    static IndicatorRow of(int number, SeriesPoint point, ValueText values, ChartMarks.Mark mark) {
        Target target = point.target();
        return new IndicatorRow(
                number,
                mark.letter(),
                mark.line(),
                Shown.text(values.time(target.time())),
                values.of(target),
                Shown.text(target.unit()),
                Shown.capital(target.indicator()),
                Shown.document(point.documentId(), point.document()),
                Links.document(point.documentId()),
                Shown.text(point.document().title()),
                Shown.text(point.document().issuer()),
                Shown.text(point.document().place()),
                Shown.agencies(target.lead()),
                Shown.text(target.path()),
                Links.clause(point.documentId(), target.clause()),
                Shown.text(target.quote()));
    }
}
