package vn.chitieu.extractor.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The words that end a name which is not closed by punctuation. Thread-safe. */
final class NameEnds {

    private static final Map<String, List<String>> BY_FIRST_WORD = load();

    private NameEnds() {}

    private static Map<String, List<String>> load() {
        Map<String, List<String>> ends = new HashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(NameEnds.class, "name-ends.tsv").rows()) {
            String phrase = row.get("phrase");
            add(ends, phrase);
            add(ends, phrase.toUpperCase(Locale.ROOT));
        }
        return ends;
    }

    private static void add(Map<String, List<String>> ends, String phrase) {
        int end = Words.wordEnd(phrase, 0, phrase.length());
        ends.computeIfAbsent(phrase.substring(0, end), k -> new ArrayList<>()).add(phrase);
    }

    /** Whether the name cannot go on with the word at {@code from}. */
    static boolean at(String text, int from, int to) {
        int end = Words.wordEnd(text, from, Math.min(to, from + 16));
        if (end == from || Words.isDigit(text.charAt(from))) {
            return true;
        }
        if (Toneless.match(text, from, to, "sô") >= 0) {
            int next = Words.skipBlanks(text, end, Math.min(to, end + 3));
            return next < to && (Words.isDigit(text.charAt(next)) || text.charAt(next) == ':');
        }
        for (String phrase : BY_FIRST_WORD.getOrDefault(text.substring(from, end), List.of())) {
            int phraseEnd = from + phrase.length();
            boolean whole = phraseEnd >= to || !Words.isWordPart(text.charAt(phraseEnd));
            if (phraseEnd <= to && whole && text.startsWith(phrase, from)) {
                return true;
            }
        }
        return false;
    }
}
