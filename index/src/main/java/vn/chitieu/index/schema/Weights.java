package vn.chitieu.index.schema;

import java.util.HashMap;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * The numbers of the ranking, from {@code ranking.tsv}. Weights of places are part of the index; the others act on a
 * query. Immutable, thread-safe.
 *
 * @param k1 how soon more of the same word counts no more
 * @param b how much long clauses are held back, 0 to 1
 * @param heading weight of the clause's own heading
 * @param above weight of the headings above it
 * @param indicator weight of its indicators
 * @param parent weight of the indicators that these are parts of
 * @param text weight of its own text
 * @param agency weight of its agencies
 * @param charged weight of the agencies above that its task falls to
 * @param title weight of number, type and title of the document
 * @param exact what a word as it is typed counts, besides the word without accents, which counts 1
 * @param ways what further ways to say a thing count, besides the one that counts most
 * @param variant what another spelling counts
 * @param pair what two words count that stand together as in the query
 * @param whole what having all words counts where some are enough
 * @param most share of the words that is enough where few hits have all
 */
public record Weights(
        float k1,
        float b,
        int heading,
        int above,
        int indicator,
        int parent,
        int text,
        int agency,
        int charged,
        int title,
        float exact,
        float ways,
        float variant,
        float pair,
        float whole,
        float most) {

    /** Loads the numbers of this module. */
    public static Weights load() {
        Map<String, Float> numbers = new HashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(Weights.class, "ranking.tsv").rows()) {
            numbers.put(row.get("name"), Float.valueOf(row.get("number")));
        }
        return new Weights(
                number(numbers, "k1"),
                number(numbers, "b"),
                (int) number(numbers, "heading"),
                (int) number(numbers, "above"),
                (int) number(numbers, "indicator"),
                (int) number(numbers, "parent"),
                (int) number(numbers, "text"),
                (int) number(numbers, "agency"),
                (int) number(numbers, "charged"),
                (int) number(numbers, "title"),
                number(numbers, "exact"),
                number(numbers, "ways"),
                number(numbers, "variant"),
                number(numbers, "pair"),
                number(numbers, "whole"),
                number(numbers, "most"));
    }

    private static float number(Map<String, Float> numbers, String name) {
        Float number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("ranking.tsv has no " + name);
        }
        return number;
    }
}
