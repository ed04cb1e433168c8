package vn.chitieu.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;

/**
 * Targets as comma-separated values by RFC 4180: UTF-8 with a byte order mark, because spreadsheet programs take the
 * text for another encoding without it. A text that such a program would run as a formula gets an apostrophe before it.
 */
public final class TargetCsv {

    public static final List<String> COLUMNS = List.of(
            "document",
            "number",
            "target",
            "clause",
            "path",
            "kind",
            "indicator",
            "indicatorId",
            "parent",
            "comparator",
            "value",
            "upper",
            "change",
            "unit",
            "time",
            "lead",
            "coordinating",
            "quote",
            "start",
            "end",
            "confidence",
            "by",
            "mentionOf");

    private TargetCsv() {}

    /** Byte order mark and column names. */
    public static String header() {
        return "\uFEFF" + String.join(",", COLUMNS) + "\r\n";
    }

    /** A row for each target of a document. */
    public static String rows(Extraction extraction) {
        StringBuilder rows = new StringBuilder();
        for (Target target : extraction.targets()) {
            rows.append(row(extraction.document().id(), extraction.document(), target));
        }
        return rows.toString();
    }

    /** The row of a target, of a document with this id. */
    public static String row(String documentId, DocumentFacts document, Target target) {
        return String.join(",", cells(documentId, document, target)) + "\r\n";
    }

    private static List<String> cells(String documentId, DocumentFacts document, Target target) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(text(documentId));
        cells.add(text(document.number()));
        cells.add(text(target.id()));
        cells.add(text(target.clause()));
        cells.add(text(target.path()));
        cells.add(target.kind().name());
        cells.add(text(target.indicator()));
        cells.add(text(target.indicatorId()));
        cells.add(text(target.parent()));
        cells.add(name(target.comparator()));
        cells.add(number(target.value()));
        cells.add(number(target.upper()));
        cells.add(name(target.change()));
        cells.add(text(target.unit()));
        cells.add(text(target.time()));
        cells.add(text(names(target.lead())));
        cells.add(text(names(target.coordinating())));
        cells.add(text(target.quote()));
        cells.add(Integer.toString(target.start()));
        cells.add(Integer.toString(target.end()));
        cells.add(Double.toString(target.confidence()));
        cells.add(text(target.by()));
        cells.add(text(target.mentionOf()));
        return cells;
    }

    public static String names(List<TargetAgency> agencies) {
        return agencies.stream().map(TargetAgency::name).collect(Collectors.joining("; "));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A cell of text, quoted where it must be and never a formula. */
    public static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = safe(value);
        return has(safe, ",\"\n\r") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /**
     * The text, with an apostrophe before it where a spreadsheet program would run it as a formula, and spaces for
     * control characters but line breaks and tabs.
     */
    public static String safe(String value) {
        boolean formula = isFormula(value);
        int control = 0;
        while (control < value.length() && !isDropped(value.charAt(control))) {
            control++;
        }
        if (control == value.length()) {
            return formula ? "'" + value : value;
        }
        StringBuilder plain = new StringBuilder(value.length() + 1).append(formula ? "'" : "");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            plain.append(isDropped(c) ? ' ' : c);
        }
        return plain.toString();
    }

    private static boolean isDropped(char c) {
        return Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0;
    }

    private static boolean has(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Spreadsheet programs pass over white space before a formula, and take full-width signs for signs. */
    private static boolean isFormula(String value) {
        String text = value.strip();
        return !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
    }
}
