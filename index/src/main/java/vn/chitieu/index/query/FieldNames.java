package vn.chitieu.index.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * The names of fields, from the lexicon {@code fields.tsv}: a name counts in capitals or not, with all of its accents or
 * with none, with hyphens or without. Immutable and thread-safe.
 */
final class FieldNames {

    private static final int LONGEST = 24;
    private static final int NEAR = 3;

    private static final FieldNames INSTANCE = new FieldNames(LexiconTable.load(FieldNames.class, "fields.tsv"));

    private final Map<String, QueryField> fields = new TreeMap<>();
    /** Names as people write them, by their form without accents. */
    private final Map<String, String> written = new TreeMap<>();

    private FieldNames(LexiconTable table) {
        for (LexiconTable.Row row : table.rows()) {
            String name = row.get("name");
            QueryField field = QueryField.valueOf(row.get("field").toUpperCase(Locale.ROOT));
            fields.put(plain(name), field);
            fields.put(bare(name), field);
            written.put(bare(name), name);
        }
    }

    /** The field of this name. */
    static Optional<QueryField> find(String name) {
        return name.length() > LONGEST ? Optional.empty() : Optional.ofNullable(INSTANCE.fields.get(plain(name)));
    }

    /** The known names that are nearest to this one, nearest first, each with a colon; one at least. */
    static List<String> near(String name) {
        String wanted = bare(name.substring(0, Math.min(LONGEST, name.length())));
        Map<String, Integer> distances = new TreeMap<>();
        INSTANCE.written.keySet().forEach(known -> distances.put(known, distance(wanted, known)));
        int least = distances.values().stream().min(Comparator.naturalOrder()).orElse(0);
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= least + 1)
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(NEAR)
                .map(entry -> INSTANCE.written.get(entry.getKey()) + ":")
                .toList();
    }

    /** One form for capitals and hyphens. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("_", "");
    }

    /** The same without accents. */
    static String bare(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(plain(name), Normalizer.Form.NFD)
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> out.append(c == 'đ' ? 'd' : (char) c));
        return out.toString();
    }

    /** Number of letters to add, drop or change (Levenshtein). */
    private static int distance(String a, String b) {
        List<Integer> above = new ArrayList<>();
        for (int i = 0; i <= b.length(); i++) {
            above.add(i);
        }
        for (int i = 1; i <= a.length(); i++) {
            List<Integer> row = new ArrayList<>(List.of(i));
            for (int j = 1; j <= b.length(); j++) {
                int changed = above.get(j - 1) + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row.add(Math.min(changed, 1 + Math.min(above.get(j), row.get(j - 1))));
            }
            above = row;
        }
        return above.get(b.length());
    }
}
