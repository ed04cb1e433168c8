package vn.chitieu.extractor.train;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A card for each model: what it is for, what it learnt from, how, and how well it does on what it has not seen. */
final class ModelCards {

    private final Map<String, String> cards = new TreeMap<>();

    /**
     * Adds a card.
     *
     * @param file name of the model's file
     * @param facts lines of the card by their headings, in the order given
     */
    void add(String file, byte[] model, Map<String, String> facts) {
        StringBuilder card = new StringBuilder("# " + file + "\n\n");
        facts.forEach((heading, text) ->
                card.append("- **").append(heading).append("** ").append(text).append('\n'));
        card.append(String.format(Locale.ROOT, "- **Size** %,d bytes%n", model.length)
                .replace("\r\n", "\n"));
        cards.put(file.substring(0, file.lastIndexOf('.')) + ".md", card.toString());
    }

    Map<String, String> all() {
        return cards;
    }
}
