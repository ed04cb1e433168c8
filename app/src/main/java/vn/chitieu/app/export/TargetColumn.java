package vn.chitieu.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.index.model.Hit;

/** A column of a table of targets that were found, in every form of file. */
public enum TargetColumn {
    DOCUMENT("document", 24, (hit, target) -> hit.documentId()),
    NUMBER("number", 16, (hit, target) -> hit.document().number()),
    TYPE("type", 14, (hit, target) -> hit.document().type()),
    TITLE("title", 40, (hit, target) -> hit.document().title()),
    ISSUER("issuer", 30, (hit, target) -> hit.document().issuer()),
    PLACE("place", 16, (hit, target) -> hit.document().place()),
    ISSUED_ON("issuedOn", 12, (hit, target) -> hit.document().issuedOn()),
    PERIOD("period", 12, (hit, target) -> hit.document().period()),
    TARGET("target", 8, (hit, target) -> target.id()),
    CLAUSE("clause", 16, (hit, target) -> target.clause()),
    PATH("path", 24, (hit, target) -> target.path()),
    PAGE("page", 8, (hit, target) -> hit.clause().page()),
    TOPICS("topics", 20, (hit, target) -> String.join("; ", hit.clause().topics())),
    KIND("kind", 16, (hit, target) -> target.kind().name()),
    INDICATOR("indicator", 40, (hit, target) -> target.indicator()),
    INDICATOR_ID("indicatorId", 20, (hit, target) -> target.indicatorId()),
    PARENT("parent", 30, (hit, target) -> target.parent()),
    COMPARATOR("comparator", 12, (hit, target) -> name(target.comparator())),
    VALUE("value", 12, (hit, target) -> target.value()),
    UPPER("upper", 12, (hit, target) -> target.upper()),
    CHANGE("change", 10, (hit, target) -> name(target.change())),
    UNIT("unit", 14, (hit, target) -> target.unit()),
    TIME("time", 12, (hit, target) -> target.time()),
    LEAD("lead", 24, (hit, target) -> names(target.lead())),
    COORDINATING("coordinating", 24, (hit, target) -> names(target.coordinating())),
    QUOTE("quote", 60, (hit, target) -> target.quote()),
    START("start", 8, (hit, target) -> target.start()),
    END("end", 8, (hit, target) -> target.end()),
    CONFIDENCE("confidence", 10, (hit, target) -> target.confidence()),
    BY("by", 14, (hit, target) -> target.by()),
    MENTION_OF("mentionOf", 10, (hit, target) -> target.mentionOf());

    /** The columns of {@link TargetCsv}. */
    public static final List<TargetColumn> OF_EXTRACT = TargetCsv.COLUMNS.stream()
            .map(key -> of(key).orElseThrow(() -> new IllegalStateException(key)))
            .toList();

    /** The columns of a sheet where none are chosen. */
    public static final List<TargetColumn> OF_SHEET = List.of(
            INDICATOR,
            COMPARATOR,
            VALUE,
            UPPER,
            CHANGE,
            UNIT,
            TIME,
            KIND,
            LEAD,
            COORDINATING,
            NUMBER,
            TITLE,
            ISSUER,
            PLACE,
            ISSUED_ON,
            PATH,
            QUOTE,
            DOCUMENT,
            CLAUSE,
            TARGET);

    private final String key;
    private final int width;
    private final Value value;

    /** What a target has in a column: a text, a number or null. */
    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(Hit hit, Target target);
    }

    TargetColumn(String key, int width, Value value) {
        this.key = key;
        this.width = width;
        this.value = value;
    }

    /** The name in options and files. */
    public String key() {
        return key;
    }

    /** The column with this name. */
    public static Optional<TargetColumn> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** Width in a sheet, in characters. */
    int width() {
        return width;
    }

    /** The value of a target in this column: a text, a {@link Number} or null. */
    @Nullable
    Object of(Hit hit, Target target) {
        return value.of(hit, target);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Agencies under their official names, by which they are filtered. */
    private static String names(List<TargetAgency> agencies) {
        return agencies.stream().map(TargetAgency::canonical).distinct().collect(Collectors.joining("; "));
    }
}
