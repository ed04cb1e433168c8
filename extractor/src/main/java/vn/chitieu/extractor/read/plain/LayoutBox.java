package vn.chitieu.extractor.read.plain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** Tells tables that only lay a page out: letterhead, signature, and a portal's box of facts about the document. */
public final class LayoutBox {

    private static final Set<String> FACTS = LexiconTable.load(LayoutBox.class, "fact-keys.tsv").rows().stream()
            .map(row -> row.get("phrase").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MAX_LETTERHEAD_ROWS = 6;

    private LayoutBox() {}

    /** Whether the cells of a table's rows are such a box. */
    public static boolean is(List<List<String>> rows) {
        int facts = 0;
        boolean signature = false;
        for (List<String> row : rows) {
            for (String cell : row) {
                facts += isFactKey(cell) ? 1 : 0;
                signature |= SignatureWords.start(cell);
            }
        }
        return facts >= 2 || (signature && rows.size() <= MAX_LETTERHEAD_ROWS);
    }

    /** Whether a cell names a fact about a document, such as its number or its signer. */
    static boolean isFactKey(String cell) {
        String key = cell.endsWith(":") ? cell.substring(0, cell.length() - 1).strip() : cell;
        return key.length() <= 40 && FACTS.contains(key.toLowerCase(Locale.ROOT));
    }
}
