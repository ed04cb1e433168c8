package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** One spelling and the spelling it counts as. */
record Replacement(String from, String to) {

    /** The replacements of a lexicon with the columns {@code from} and {@code to}, in file order. */
    static List<Replacement> load(String lexicon) {
        List<Replacement> replacements = new ArrayList<>();
        for (LexiconTable.Row row :
                LexiconTable.load(Replacement.class, lexicon).rows()) {
            replacements.add(new Replacement(row.get("from"), row.get("to")));
        }
        return List.copyOf(replacements);
    }

    String in(String text) {
        return text.replace(from, to);
    }
}
