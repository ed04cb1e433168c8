package vn.chitieu.index.schema;

import java.util.Locale;
import vn.chitieu.index.model.Facet;

/** Fields of the index. Each Lucene document is a document, a clause or a target. */
public enum IndexField {
    /** Id of the document in the library; one term. Every clause and target of a document is replaced by it. */
    DOCUMENT_ID(FieldKind.ORDERED_TERM),
    /** {@code DOCUMENT}, {@code CLAUSE} or {@code TARGET}, or {@code COPY} in a copy that is not shown; one term. */
    RECORD(FieldKind.TERM),
    /** Place in the document: doc values, for the order of ties. */
    PLACE(FieldKind.NUMBER_COLUMN),
    /** Words without accents, with the weights of the places they stand in as their frequency. */
    FOLDED(FieldKind.WEIGHTED_WORDS),
    /** Words of the text with their positions: as they are written, and {@link #folded} where that has accents. */
    TEXT(FieldKind.WORDS),
    /** Words of the headings without accents, with their positions. */
    HEADING(FieldKind.WORDS),
    /** Words of indicators without accents, with their positions. */
    INDICATOR(FieldKind.WORDS),
    /** Words of number, type and title without accents, with their positions; only of the document itself. */
    TITLE(FieldKind.WORDS),
    /** Number of the document, and numbers of those that a clause cites; a term each. */
    NUMBER(FieldKind.TERM),
    /** Lower bounds of values: points. */
    VALUE(FieldKind.DOUBLE_POINT),
    /** Upper bounds of values: points. */
    UPPER(FieldKind.DOUBLE_POINT),
    /** The value that hits are sorted by: doc values. */
    SORT_VALUE(FieldKind.NUMBER_COLUMN),
    /** The last day of a time, by which hits are sorted: doc values. */
    SORT_TIME(FieldKind.NUMBER_COLUMN),
    /** First years of times: points. */
    YEAR_FROM(FieldKind.INT_POINT),
    /** Last years of times: points. */
    YEAR_TO(FieldKind.INT_POINT),
    /** Day of issue as days since 1970-01-01: points and doc values. */
    ISSUED(FieldKind.ORDERED_LONG_POINT),
    /** Place, indicator, unit and time of a target: doc values, for conflicts across documents. */
    SERIES(FieldKind.STRING_COLUMN),
    /** The hit as it is shown, see {@link StoredHit}: stored. */
    STORED(FieldKind.STORED);

    /** What a word that has lost its accents begins with, in {@link #TEXT}. */
    static final char FOLDED_MARK = '~';

    private final String key = name().toLowerCase(Locale.ROOT);
    private final FieldKind kind;

    IndexField(FieldKind kind) {
        this.kind = kind;
    }

    /** How it is kept. */
    public FieldKind kind() {
        return kind;
    }

    /** The name in the index. */
    public String key() {
        return key;
    }

    /** A word that has lost its accents, told from one that has none; a term of {@link #TEXT}. */
    public static String folded(String word) {
        return FOLDED_MARK + word;
    }

    /** Field of a facet's values as they are shown: doc values. */
    public static String shown(Facet facet) {
        return "facet." + facet.key();
    }

    /** Field of the value of a facet that hits are sorted by, in the form values are compared in: doc values. */
    public static String sorted(Facet facet) {
        return "sort." + facet.key();
    }

    /** Field of a facet's values as filters compare them: terms. */
    public static String compared(Facet facet) {
        return "filter." + facet.key();
    }
}
