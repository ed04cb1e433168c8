package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.TextToken;

/**
 * A place in a query where one word stands.
 *
 * @param exact the word as it is typed, in lower case
 * @param folded the word without accents; several where it can be read in several ways, as {@code 11,800} can
 * @param whole what begins here and is made of several words, such as a document number, or empty
 * @param parts number of words it is made of
 * @param prefix whether longer words count
 */
record Slot(String exact, List<String> folded, String whole, int parts, boolean prefix) {

    Slot {
        folded = List.copyOf(folded);
    }

    /** Whether the word has accents, so that it is looked for as it is typed. */
    boolean accented() {
        return !folded.contains(exact);
    }

    /** The slots of a text of the query. */
    static List<Slot> of(TextAnalyzer analyzer, String text, boolean prefix) {
        Map<Integer, List<TextToken>> positions = new TreeMap<>();
        for (TextToken token : analyzer.tokens(text)) {
            positions
                    .computeIfAbsent(token.position(), position -> new ArrayList<>())
                    .add(token);
        }
        List<Slot> slots = new ArrayList<>();
        for (List<TextToken> tokens : positions.values()) {
            slots.add(slot(tokens, prefix && slots.size() == positions.size() - 1));
        }
        return slots;
    }

    private static Slot slot(List<TextToken> tokens, boolean prefix) {
        String exact = "";
        String whole = "";
        int parts = 1;
        List<String> folded = new ArrayList<>();
        for (TextToken token : tokens) {
            if (token.positions() > 1) {
                whole = token.text();
                parts = token.positions();
                continue;
            }
            if (token.exact() && exact.isEmpty()) {
                exact = token.text();
            }
            if (token.folded()) {
                folded.add(token.text());
            }
        }
        return new Slot(exact, folded, whole, parts, prefix);
    }
}
