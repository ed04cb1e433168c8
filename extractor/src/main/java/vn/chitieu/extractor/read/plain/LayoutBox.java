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

    /** A cell with so much text wraps a document, unless there are many rows. */
    private static final int LONG_CELL = 4000;

    private static final int FEW_ROWS = 3;

    private LayoutBox() {}

    /**
     * Whether the rows and columns of a table mean something.
     *
     * @param firstRows texts of the cells of its first rows; a dozen of them will do
     * @param rows number of its rows
     * @param columns number of its columns
     */
    public static boolean isData(List<List<String>> firstRows, int rows, int columns) {
        boolean wraps = firstRows.stream().anyMatch(row -> row.stream().anyMatch(cell -> cell.length() > LONG_CELL));
        return columns >= 2 && rows >= 2 && !(wraps && rows <= FEW_ROWS) && !is(firstRows);
    }

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
