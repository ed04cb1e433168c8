package vn.chitieu.app.review;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;

/**
 * The fields of a target as a form has them: texts by name. Numbers are written the Vietnamese way in every language,
 * agencies one a line, passages as offsets in UTF-16 units. Immutable.
 */
public record TargetFields(Map<String, String> values) {

    /** The parts of a target that have a passage of their own. */
    public static final List<String> PARTS = List.of("indicator", "value", "unit", "time");

    /** All names. */
    public static final List<String> NAMES = List.of(
            "kind",
            "indicator",
            "parent",
            "comparator",
            "value",
            "upper",
            "change",
            "unit",
            "time",
            "lead",
            "coordinating",
            "start",
            "end",
            "indicatorStart",
            "indicatorEnd",
            "valueStart",
            "valueEnd",
            "unitStart",
            "unitEnd",
            "timeStart",
            "timeEnd");

    public TargetFields {
        values = Map.copyOf(values);
    }

    /** The fields of a target. */
    public static TargetFields of(Target target) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", target.kind().name());
        fields.put("indicator", target.indicator());
        fields.put("parent", text(target.parent()));
        fields.put("comparator", name(target.comparator()));
        fields.put("value", number(target.value()));
        fields.put("upper", number(target.upper()));
        fields.put("change", name(target.change()));
        fields.put("unit", text(target.unit()));
        fields.put("time", text(target.time()));
        fields.put("lead", lines(target.lead()));
        fields.put("coordinating", lines(target.coordinating()));
        put(fields, "", new Span(target.start(), target.end()));
        put(fields, "indicator", target.spans().indicator());
        put(fields, "value", target.spans().value());
        put(fields, "unit", target.spans().unit());
        put(fields, "time", target.spans().time());
        return new TargetFields(fields);
    }

    /** The value of a field without white space around it; empty where it has none. */
    public String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** Whether all fields have the same values as those of other fields. */
    public boolean sameAs(TargetFields other) {
        return NAMES.stream().allMatch(name -> normal(get(name)).equals(normal(other.get(name))));
    }

    private static String normal(String value) {
        return value.replace("\r\n", "\n");
    }

    /** A number as Vietnamese texts write it. */
    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0.####################", symbols);
        return format.format(number);
    }

    private static void put(Map<String, String> fields, String part, @Nullable Span span) {
        fields.put(part.isEmpty() ? "start" : part + "Start", span == null ? "" : Integer.toString(span.start()));
        fields.put(part.isEmpty() ? "end" : part + "End", span == null ? "" : Integer.toString(span.end()));
    }

    private static String lines(List<TargetAgency> agencies) {
        return agencies.stream().map(TargetAgency::name).collect(Collectors.joining("\n"));
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
