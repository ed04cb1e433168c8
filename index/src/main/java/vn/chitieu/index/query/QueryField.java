package vn.chitieu.index.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Facet;

/** A field of the query language. The name in lower case is its name in queries and in {@link QueryText}. */
enum QueryField {
    AGENCY(Facet.AGENCY),
    LEAD(Facet.LEAD),
    COORDINATING(Facet.COORDINATING),
    TOPIC(Facet.TOPIC),
    ISSUER(Facet.ISSUER),
    PLACE(Facet.PLACE),
    TYPE(Facet.TYPE),
    YEAR(Facet.YEAR),
    UNIT(Facet.UNIT),
    COMPARATOR(Facet.COMPARATOR),
    KIND(Facet.KIND),
    DOCUMENT(Facet.DOCUMENT),
    INDICATOR(TextField.INDICATOR),
    TITLE(TextField.TITLE),
    HEADING(TextField.HEADING),
    NUMBER,
    VALUE,
    TIME;

    private final @Nullable Facet facet;
    private final @Nullable TextField place;

    QueryField() {
        this(null, null);
    }

    QueryField(Facet facet) {
        this(facet, null);
    }

    QueryField(TextField place) {
        this(null, place);
    }

    QueryField(@Nullable Facet facet, @Nullable TextField place) {
        this.facet = facet;
        this.place = place;
    }

    /** The name in queries. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet whose values it takes, or null. */
    @Nullable
    Facet facet() {
        return facet;
    }

    /** The place in which it looks for words, or null. */
    @Nullable
    TextField place() {
        return place;
    }

    /** Whether it may be compared: {@code value>=75}. */
    boolean comparable() {
        return this == VALUE || this == TIME || this == YEAR;
    }

    /** A term of this field as somebody would write it. */
    String sample() {
        return switch (this) {
            case VALUE -> "value>=75";
            case TIME -> "time:2021..2025";
            case YEAR -> "year:2025";
            case NUMBER -> "number:12/NQ-HĐND";
            case UNIT -> "unit:%";
            case COMPARATOR -> "comparator:GTE";
            case KIND -> "kind:QUANTITATIVE";
            default -> key() + ":\"…\"";
        };
    }
}
