package vn.chitieu.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.SeriesPoint;

/** Comparisons as comma-separated values, with the rules of {@link TargetCsv}. */
public final class SeriesCsv {

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "unit",
            "time",
            "yearFrom",
            "yearTo",
            "comparator",
            "value",
            "upper",
            "change",
            "lead",
            "coordinating",
            "document",
            "number",
            "issuer",
            "place",
            "issuedOn",
            "clause",
            "path",
            "words",
            "quote");

    private SeriesCsv() {}

    /** Writes a row for each value of each indicator. */
    public static void write(List<CrossConflict> groups, OutputStream out) throws IOException {
        line(COLUMNS, "\uFEFF", out);
        for (CrossConflict group : groups) {
            for (SeriesPoint point : group.points()) {
                line(cells(group.indicator(), point), "", out);
            }
        }
    }

    /** Writes a row for each document that names the agency. */
    public static void write(AgencyPortfolio portfolio, OutputStream out) throws IOException {
        line(List.of("agency", "document", "title", "clauses", "targets"), "\uFEFF", out);
        for (AgencyPortfolio.InDocument document : portfolio.documents()) {
            List<String> cells = List.of(
                    TargetCsv.text(portfolio.agency()),
                    TargetCsv.text(document.documentId()),
                    TargetCsv.text(document.title()),
                    Long.toString(document.clauses()),
                    Long.toString(document.targets()));
            line(cells, "", out);
        }
    }

    private static void line(List<String> cells, String before, OutputStream out) throws IOException {
        out.write((before + String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(String indicator, SeriesPoint point) {
        Target target = point.target();
        DocumentFacts document = point.document();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(TargetCsv.text(indicator));
        cells.add(TargetCsv.text(target.unit()));
        cells.add(TargetCsv.text(target.time()));
        cells.add(text(point.yearFrom()));
        cells.add(text(point.yearTo()));
        cells.add(text(target.comparator()));
        cells.add(target.value() == null ? "" : target.value().toPlainString());
        cells.add(target.upper() == null ? "" : target.upper().toPlainString());
        cells.add(text(target.change()));
        cells.add(TargetCsv.text(TargetCsv.names(target.lead())));
        cells.add(TargetCsv.text(TargetCsv.names(target.coordinating())));
        cells.add(TargetCsv.text(point.documentId()));
        cells.add(TargetCsv.text(document.number()));
        cells.add(TargetCsv.text(document.issuer()));
        cells.add(TargetCsv.text(document.place()));
        cells.add(TargetCsv.text(document.issuedOn()));
        cells.add(TargetCsv.text(target.clause()));
        cells.add(TargetCsv.text(target.path()));
        cells.add(TargetCsv.text(target.indicator()));
        cells.add(TargetCsv.text(target.quote()));
        return cells;
    }

    /** A number or a name of an enumeration. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
