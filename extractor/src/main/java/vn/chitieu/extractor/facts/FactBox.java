package vn.chitieu.extractor.facts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.DayScanner;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * The box that legal portals put before a document: labels such as "Số hiệu" and "Ngày ban hành", each with its value
 * beside or below it.
 */
record FactBox(Map<FactBox.Field, String> values) {

    /** What a label stands for. */
    enum Field {
        NUMBER,
        TYPE,
        ISSUER,
        SIGNER,
        ISSUED,
        EFFECTIVE,
        TITLE,
        OTHER
    }

    /** A portal gives several facts; one label alone is a word of the text. */
    private static final int MIN_LABELS = 3;

    private static final int MAX_LINES = 80;
    private static final int MAX_VALUE = 400;

    private static final PhraseIndex<Field> LABELS = load();

    FactBox {
        values = Map.copyOf(values);
    }

    private static PhraseIndex<Field> load() {
        Map<String, Field> labels = new HashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(FactBox.class, "fact-labels.tsv").rows()) {
            labels.put(row.get("label"), Field.valueOf(row.get("field").toUpperCase(Locale.ROOT)));
        }
        return new PhraseIndex<>(labels);
    }

    /** The box among the first lines; empty where there is none. */
    static FactBox read(List<FactLine> lines) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        int labels = 0;
        for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
            String line = lines.get(i).text();
            PhraseIndex.Match<Field> label = label(line);
            if (label == null) {
                continue;
            }
            labels++;
            String value = line.substring(label.end()).replaceFirst("^[ :|]++", "");
            if (value.isEmpty()
                    && i + 1 < lines.size()
                    && label(lines.get(i + 1).text()) == null) {
                value = lines.get(i + 1).text();
            }
            if (!value.isEmpty() && value.length() <= MAX_VALUE) {
                values.putIfAbsent(label.value(), value);
            }
        }
        return new FactBox(labels < MIN_LABELS ? Map.of() : values);
    }

    /** A label stands alone, or a colon, a bar or its value follows. */
    private static PhraseIndex.@Nullable Match<Field> label(String line) {
        PhraseIndex.Match<Field> label = LABELS.at(line, 0, line.length());
        return label == null || label.value() != Field.TITLE && line.length() > 120 ? null : label;
    }

    @Nullable
    String text(Field field) {
        return values.get(field);
    }

    /** The ISO day of a field, or null where the box gives none. */
    @Nullable
    String day(Field field) {
        String value = values.get(field);
        DayScanner.Day day = value == null ? null : DayScanner.at(value, 0, value.length());
        return day == null ? null : day.iso();
    }
}
