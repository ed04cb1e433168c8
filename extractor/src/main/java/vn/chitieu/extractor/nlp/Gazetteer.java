package vn.chitieu.extractor.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;

/** The word lists of the rules, as features of names: which list a word begins or goes on. Immutable, thread-safe. */
final class Gazetteer {

    private static final String FOLDER = "/vn/chitieu/extractor/";

    /** List by name: file, and the column that holds its words. */
    private static final Map<String, List<String>> LISTS = Map.ofEntries(
            Map.entry("action", List.of("target/action-verbs.tsv", "phrase")),
            Map.entry("agency", List.of("agency/heads.tsv", "head")),
            Map.entry("comparator", List.of("target/comparators.tsv", "phrase")),
            Map.entry("delivery", List.of("target/delivery-verbs.tsv", "phrase")),
            Map.entry("field", List.of("agency/fields.tsv", "field")),
            Map.entry("group", List.of("agency/groups.tsv", "words")),
            Map.entry("head", List.of("target/indicator-heads.tsv", "phrase")),
            Map.entry("lead-in", List.of("target/lead-ins.tsv", "phrase")),
            Map.entry("past", List.of("target/past-markers.tsv", "phrase")),
            Map.entry("reach", List.of("target/reach-verbs.tsv", "phrase")),
            Map.entry("unit", List.of("target/units.tsv", "phrase")));

    private final PhraseLexicon<String> lexicon;

    Gazetteer() {
        Map<String, String> phrases = new HashMap<>();
        LISTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(list -> {
            LexiconTable table =
                    LexiconTable.load(Gazetteer.class, FOLDER + list.getValue().get(0));
            for (LexiconTable.Row row : table.rows()) {
                phrases.merge(row.get(list.getValue().get(1)), list.getKey(), (a, b) -> a + "," + b);
            }
        });
        this.lexicon = PhraseLexicon.of(phrases);
    }

    /** For each token the lists whose words begin at it or run over it, else the empty text. */
    String[] hits(List<Token> tokens) {
        String[] hits = new String[tokens.size()];
        int covered = 0;
        String goesOn = "";
        for (int at = 0; at < hits.length; at++) {
            PhraseLexicon.Match<String> match = at < covered ? null : lexicon.at(tokens, at);
            if (match != null) {
                covered = match.to();
                goesOn = "i:" + match.value();
                hits[at] = "b:" + match.value();
            } else {
                hits[at] = at < covered ? goesOn : "";
            }
        }
        return hits;
    }
}
