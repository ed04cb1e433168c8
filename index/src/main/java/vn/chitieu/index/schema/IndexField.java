package vn.chitieu.index.schema;

import java.util.Locale;
import vn.chitieu.index.model.Facet;

/** Fields of the index. Each Lucene document is a document, a clause or a target. */
public enum IndexField {
    /** Id of the document in the library; one term. Every clause and target of a document is replaced by it. */
    DOCUMENT_ID,
    /** {@code DOCUMENT}, {@code CLAUSE} or {@code TARGET}, or {@code COPY} in a copy that is not shown; one term. */
    RECORD,
    /** Place in the document: doc values, for the order of ties. */
    PLACE,
    /** Words without accents, with the weights of the places they stand in as their frequency. */
    FOLDED,
    /** Words of the text with their positions: as they are written, and {@link #folded} where that has accents. */
    TEXT,
    /** Words of the headings without accents, with their positions. */
    HEADING,
    /** Words of indicators without accents, with their positions. */
    INDICATOR,
    /** Words of number, type and title without accents, with their positions; only of the document itself. */
    TITLE,
    /** Number of the document, and numbers of those that a clause cites; a term each. */
    NUMBER,
    /** Lower bounds of values: points. */
    VALUE,
    /** Upper bounds of values: points. */
    UPPER,
    /** The value that hits are sorted by: doc values. */
    SORT_VALUE,
    /** The last day of a time, by which hits are sorted: doc values. */
    SORT_TIME,
    /** First years of times: points. */
    YEAR_FROM,
    /** Last years of times: points. */
    YEAR_TO,
    /** Day of issue as days since 1970-01-01: points and doc values. */
    ISSUED,
    /** Place, indicator, unit and time of a target: doc values, for conflicts across documents. */
    SERIES,
    /** The hit as it is shown, see {@link StoredHit}: stored. */
    STORED;

    /** What a word that has lost its accents begins with, in {@link #TEXT}. */
    static final char FOLDED_MARK = '~';

    private final String key = name().toLowerCase(Locale.ROOT);

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
