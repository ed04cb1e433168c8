package vn.chitieu.extractor.link;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/** The canonical indicators, so that one indicator of two plans meets. Immutable, thread-safe. */
public final class IndicatorList {

    private final PhraseLexicon<String> phrases =
            PhraseLexicon.load(IndicatorList.class, "indicators.tsv", row -> row.get("id"));

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    private IndicatorList() {
        for (LexiconTable.Row row :
                LexiconTable.load(IndicatorList.class, "indicators.tsv").rows()) {
            names.merge(row.get("id"), row.get("phrase"), (one, other) -> one.length() >= other.length() ? one : other);
            spellings.put(row.get("phrase"), spelling(row.get("phrase"), row.get("example")));
        }
    }

    /** The words of a phrase in its example, where capitals and marks stand as in documents. */
    private static String spelling(String phrase, String example) {
        List<Token> tokens = Tokenizer.tokens(example, 0, example.length());
        List<String> words = Tokenizer.tokens(phrase, 0, phrase.length()).stream()
                .map(Token::folded)
                .toList();
        int at = Collections.indexOfSubList(tokens.stream().map(Token::folded).toList(), words);
        return at < 0
                ? phrase
                : example.substring(
                        tokens.get(at).start(),
                        tokens.get(at + words.size() - 1).end());
    }

    /** Loads the list of this module. */
    public static IndicatorList load() {
        return new IndicatorList();
    }

    /** The id of the canonical indicator that the words name, by the longest phrase; null where there is none. */
    public @Nullable String id(String indicator) {
        List<Token> tokens = Tokenizer.tokens(indicator, 0, indicator.length());
        PhraseLexicon.Match<String> longest = null;
        for (int at = 0; at < tokens.size(); at++) {
            PhraseLexicon.Match<String> match = phrases.at(tokens, at);
            if (match != null && (longest == null || match.to() - match.from() > longest.to() - longest.from())) {
                longest = match;
            }
        }
        return longest == null ? null : longest.value();
    }

    /** What a canonical indicator is called: its longest phrase; null where the id is not in the list. */
    public @Nullable String name(String id) {
        return names.get(id);
    }

    /** A name as documents write it, such as {@code GRDP} for {@code grdp}; words that are no name as they are. */
    public String spelled(String name) {
        return spellings.getOrDefault(name, name);
    }
}
