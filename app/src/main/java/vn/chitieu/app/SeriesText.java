package vn.chitieu.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.SeriesPoint;

/** Comparisons as tables for people: values by unit and time, conflicts, and what an agency answers for. */
final class SeriesText {

    private static final int TOPICS = 12;

    private final Messages messages;
    private final Screen screen;
    private final ValueText values;

    SeriesText(Messages messages, Screen screen) {
        this.messages = messages;
        this.screen = screen;
        this.values = new ValueText(messages);
    }

    /** The values of an indicator, a table for each unit. */
    String series(IndicatorSeries series) {
        if (series.points().isEmpty()) {
            return messages.text("compare.none", safe(series.indicator())) + "\n";
        }
        StringBuilder out = new StringBuilder(safe(series.indicator())).append('\n');
        byUnit(series.points(), out);
        long documents =
                series.points().stream().map(SeriesPoint::documentId).distinct().count();
        String shown = values.number(series.points().size());
        out.append('\n');
        out.append(messages.text("compare.total", shown, values.number(documents)));
        if (series.total() > series.points().size()) {
            out.append("; ").append(messages.text("compare.cut", values.number(series.total())));
        }
        return out.append('\n').toString();
    }

    /** Conflicts, a table for each. */
    String conflicts(CrossConflicts found) {
        List<CrossConflict> conflicts = found.conflicts();
        StringBuilder out = new StringBuilder();
        for (CrossConflict conflict : conflicts) {
            out.append(safe(conflict.indicator())).append('\n');
            byUnit(conflict.points(), out);
            out.append('\n');
        }
        out.append(messages.text("compare.conflicts.total", values.number(conflicts.size())));
        if (found.total() > conflicts.size()) {
            out.append("; ").append(messages.text("compare.cut", values.number(found.total())));
        }
        return out.append('\n').toString();
    }

    private void byUnit(List<SeriesPoint> points, StringBuilder out) {
        Map<String, List<SeriesPoint>> units = new LinkedHashMap<>();
        for (SeriesPoint point : points) {
            String unit = point.target().unit();
            units.computeIfAbsent(unit == null ? "" : unit, key -> new ArrayList<>())
                    .add(point);
        }
        units.forEach((unit, inUnit) -> {
            String name = unit.isEmpty() ? messages.text("compare.noUnit") : safe(unit);
            out.append('\n')
                    .append(messages.text("column.unit"))
                    .append(": ")
                    .append(name)
                    .append('\n');
            out.append(table(inUnit));
        });
    }

    private String table(List<SeriesPoint> points) {
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.text(messages.text("column.time"), 9, 2),
                        TextTable.Column.number(messages.text("column.value")),
                        TextTable.Column.text(messages.text("column.indicator"), 16, 3),
                        TextTable.Column.text(messages.text("column.lead"), 12, 3),
                        TextTable.Column.text(messages.text("column.document"), 14, 3),
                        TextTable.Column.text(messages.text("column.path"), 12, 3)),
                screen);
        for (SeriesPoint point : points) {
            Target target = point.target();
            table.add(List.of(
                    cell(values.time(target.time())),
                    cell(values.of(target)),
                    cell(target.indicator()),
                    cell(agencies(target)),
                    cell(HitText.document(point.documentId(), point.document())),
                    cell(target.path())));
        }
        return table.text();
    }

    /** What an agency answers for: a row for each document, and its topics. */
    String portfolio(AgencyPortfolio portfolio) {
        if (portfolio.documents().isEmpty()) {
            return messages.text("compare.none", safe(portfolio.agency())) + "\n";
        }
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.text(messages.text("column.document"), 20, 2),
                        TextTable.Column.text(messages.text("column.title"), 24, 3),
                        TextTable.Column.number(messages.text("column.clauses")),
                        TextTable.Column.number(messages.text("column.targets"))),
                screen);
        for (AgencyPortfolio.InDocument document : portfolio.documents()) {
            table.add(List.of(
                    cell(document.documentId()),
                    cell(document.title()),
                    cell(values.number(document.clauses())),
                    cell(values.number(document.targets()))));
        }
        String topics = portfolio.topics().stream()
                .limit(TOPICS)
                .map(topic -> safe(topic.value()) + " " + values.number(topic.count()))
                .collect(Collectors.joining(" · "));
        String more = portfolio.total() > portfolio.documents().size()
                ? messages.text("compare.cut", values.number(portfolio.total())) + "\n"
                : "";
        String last = topics.isEmpty() ? "" : "\n" + messages.text("facet.TOPIC") + ": " + topics + "\n";
        return safe(portfolio.agency()) + "\n\n" + table.text() + more + last;
    }

    private static SafeText cell(@Nullable String text) {
        return SafeText.of(text == null ? "" : text);
    }

    private static String safe(String text) {
        return SafeText.of(text).text();
    }

    private static String agencies(Target target) {
        return target.lead().stream().map(TargetAgency::canonical).distinct().collect(Collectors.joining("; "));
    }
}
