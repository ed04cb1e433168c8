package vn.chitieu.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;

/** Targets that were found as a table for spreadsheet programs. */
public final class TargetHits {

    /** Longest text that a cell of a sheet takes, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "comparator",
            "value",
            "upper",
            "change",
            "unit",
            "time",
            "kind",
            "lead",
            "coordinating",
            "number",
            "title",
            "issuer",
            "place",
            "issuedOn",
            "path",
            "quote",
            "document",
            "clause",
            "target");

    private static final double[] WIDTHS = {
        40, 12, 12, 12, 10, 14, 12, 16, 24, 24, 16, 40, 30, 16, 12, 24, 60, 24, 16, 8
    };

    private TargetHits() {}

    /** Writes comma-separated values with the columns of {@link TargetCsv}. */
    public static void writeCsv(List<Hit> hits, OutputStream out) throws IOException {
        out.write(TargetCsv.header().getBytes(StandardCharsets.UTF_8));
        for (Hit hit : hits) {
            Target target = hit.target();
            if (target != null) {
                String row = TargetCsv.row(hit.documentId(), hit.document(), target);
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Writes an XLSX file of one sheet. Numbers are numbers; texts are never formulas. */
    public static void writeXlsx(List<Hit> hits, OutputStream out, Messages messages) throws IOException {
        try (Workbook book = new Workbook(out, "Chitieu", null)) {
            Worksheet sheet = book.newWorksheet(messages.text("targets.sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, WIDTHS[i]);
            }
            sheet.freezePane(0, 1);
            int row = 0;
            for (Hit hit : hits) {
                if (hit.target() != null) {
                    row++;
                    write(sheet, row, hit, hit.target());
                }
            }
            sheet.setAutoFilter(0, 0, row, COLUMNS.size() - 1);
        }
    }

    private static void write(Worksheet sheet, int row, Hit hit, Target target) {
        int column = 0;
        text(sheet, row, column++, target.indicator());
        text(sheet, row, column++, name(target.comparator()));
        number(sheet, row, column++, target.value());
        number(sheet, row, column++, target.upper());
        text(sheet, row, column++, name(target.change()));
        text(sheet, row, column++, target.unit());
        text(sheet, row, column++, target.time());
        text(sheet, row, column++, name(target.kind()));
        text(sheet, row, column++, TargetCsv.names(target.lead()));
        text(sheet, row, column++, TargetCsv.names(target.coordinating()));
        text(sheet, row, column++, hit.document().number());
        text(sheet, row, column++, hit.document().title());
        text(sheet, row, column++, hit.document().issuer());
        text(sheet, row, column++, hit.document().place());
        text(sheet, row, column++, hit.document().issuedOn());
        text(sheet, row, column++, target.path());
        text(sheet, row, column++, target.quote());
        text(sheet, row, column++, hit.documentId());
        text(sheet, row, column++, target.clause());
        text(sheet, row, column, target.id());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
        if (value != null) {
            sheet.value(row, column, value);
        }
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            String safe = TargetCsv.safe(SafeText.of(value).text());
            int end = Math.min(safe.length(), LONGEST);
            boolean half = end < safe.length() && Character.isHighSurrogate(safe.charAt(end - 1));
            sheet.value(row, column, safe.substring(0, half ? end - 1 : end));
        }
    }
}
