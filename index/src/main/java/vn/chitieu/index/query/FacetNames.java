package vn.chitieu.index.query;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.index.model.Facet;

/**
 * Other words for the values of closed facets, from the lexicon {@code facet-values.tsv}: {@code comparator:≥} is
 * {@code comparator:GTE}. Immutable and thread-safe.
 */
public final class FacetNames {

    private static final Map<String, String> VALUES = load();

    private FacetNames() {}

    private static Map<String, String> load() {
        Map<String, String> values = new TreeMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(FacetNames.class, "facet-values.tsv").rows()) {
            String facet = row.get("facet");
            values.put(facet + ":" + plain(row.get("name")), row.get("value"));
            values.put(facet + ":" + FieldNames.bare(row.get("name")), row.get("value"));
        }
        return Map.copyOf(values);
    }

    /** The value as the index has it; a value that the lexicon does not have stays as it is. */
    public static String value(Facet facet, String text) {
        return VALUES.getOrDefault(facet.key() + ":" + plain(text), text);
    }

    private static String plain(String text) {
        return FieldNames.plain(text).toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
