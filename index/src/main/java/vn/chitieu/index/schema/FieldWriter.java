package vn.chitieu.index.schema;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.analysis.TextToken;
import vn.chitieu.index.model.Facet;

/** Writes the fields of one Lucene document. Not thread-safe. */
final class FieldWriter {

    /** Longest value of a facet, in UTF-16 units; longer ones are cut. Lucene takes terms of 32,766 bytes. */
    private static final int MAX_VALUE = 1_000;

    private static final FieldType POSITIONS = positions();

    private final Document document = new Document();
    private final FacetKeys keys;
    private final Set<String> written = new HashSet<>();

    /** @param keys the forms of values that were compared before */
    FieldWriter(FacetKeys keys) {
        this.keys = keys;
    }

    private static FieldType positions() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    Document document() {
        return document;
    }

    void term(IndexField field, String value) {
        String cut = cut(value);
        document.add(new StringField(field.key(), cut, Field.Store.NO));
        if (field == IndexField.DOCUMENT_ID) {
            document.add(new SortedDocValuesField(field.key(), new BytesRef(cut)));
        }
    }

    void place(int place) {
        document.add(new NumericDocValuesField(IndexField.PLACE.key(), place));
    }

    void terms(WeightedTerms terms) {
        document.add(terms.field());
    }

    /** Words in both forms, or without accents where the field has only these. */
    void positions(IndexField field, List<TextToken> text) {
        if (!text.isEmpty()) {
            document.add(new Field(field.key(), new TermsStream(text, field == IndexField.TEXT), POSITIONS));
        }
    }

    void facet(Facet facet, @Nullable String value) {
        if (value == null || value.isBlank() || !written.add(facet.key() + ' ' + value)) {
            return;
        }
        String cut = cut(value);
        document.add(new SortedSetDocValuesField(IndexField.shown(facet), new BytesRef(cut)));
        document.add(new StringField(IndexField.compared(facet), keys.of(cut), Field.Store.NO));
    }

    /** The value of a facet by which hits are sorted. */
    void sorted(Facet facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            document.add(new SortedDocValuesField(IndexField.sorted(facet), new BytesRef(keys.of(cut(value)))));
        }
    }

    /** A day as it is indexed; null for none. One that does not exist (31 February) is shown, but orders nothing. */
    static @Nullable Long day(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day).toEpochDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    void issued(@Nullable Long day) {
        if (day != null) {
            document.add(new LongPoint(IndexField.ISSUED.key(), day));
            document.add(new NumericDocValuesField(IndexField.ISSUED.key(), day));
        }
    }

    void figures(Target target) {
        BigDecimal value = target.value();
        if (value != null) {
            double lower = value.doubleValue();
            double upper = target.upper() == null ? lower : target.upper().doubleValue();
            document.add(new DoublePoint(IndexField.VALUE.key(), lower));
            document.add(new DoublePoint(IndexField.UPPER.key(), upper));
            document.add(
                    new NumericDocValuesField(IndexField.SORT_VALUE.key(), NumericUtils.doubleToSortableLong(lower)));
        }
        Years years = Years.of(target.time());
        if (years != null) {
            document.add(new IntPoint(IndexField.YEAR_FROM.key(), years.from()));
            document.add(new IntPoint(IndexField.YEAR_TO.key(), years.to()));
        }
    }

    void deadline(@Nullable String time) {
        Integer day = Deadline.of(time);
        if (day != null) {
            document.add(new NumericDocValuesField(IndexField.SORT_TIME.key(), day));
        }
    }

    void series(@Nullable String key) {
        if (key != null) {
            document.add(new SortedDocValuesField(IndexField.SERIES.key(), new BytesRef(cut(key))));
        }
    }

    void stored(StoredHit hit) throws IOException {
        document.add(new StoredField(IndexField.STORED.key(), hit.bytes()));
    }

    private static String cut(String value) {
        return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }
}
