package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import vn.chitieu.index.schema.AnalyzedText;

/**
 * A place in a query where one word stands.
 *
 * @param exact the word as it is typed, in lower case
 * @param folded the word without accents; several where it can be read in several ways, as {@code 11,800} can
 * @param whole the whole document number that begins here, or empty
 * @param prefix whether longer words count
 */
record Slot(String exact, List<String> folded, String whole, boolean prefix) {

    Slot {
        folded = List.copyOf(folded);
    }

    /** Whether the word has accents, so that it is looked for as it is typed. */
    boolean accented() {
        return !folded.contains(exact);
    }

    /** The slots of a text of the query. */
    static List<Slot> of(Analyzer analyzer, String text, boolean prefix) throws IOException {
        Map<Integer, List<AnalyzedText.Term>> positions = new TreeMap<>();
        for (AnalyzedText.Term term : AnalyzedText.of(analyzer, text).terms()) {
            positions.computeIfAbsent(term.position(), position -> new ArrayList<>()).add(term);
        }
        List<Slot> slots = new ArrayList<>();
        for (List<AnalyzedText.Term> terms : positions.values()) {
            slots.add(slot(terms, prefix && slots.size() == positions.size() - 1));
        }
        return slots;
    }

    private static Slot slot(List<AnalyzedText.Term> terms, boolean prefix) {
        String exact = "";
        String whole = "";
        List<String> folded = new ArrayList<>();
        for (AnalyzedText.Term term : terms) {
            if (term.form() == AnalyzedText.Form.WHOLE) {
                whole = term.text();
            }
            if (term.exact() && exact.isEmpty()) {
                exact = term.text();
            }
            if (term.folded()) {
                folded.add(term.text());
            }
        }
        return new Slot(exact, folded.isEmpty() ? List.of(whole) : folded, whole, prefix);
    }
}
