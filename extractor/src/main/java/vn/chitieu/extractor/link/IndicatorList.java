package vn.chitieu.extractor.link;

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

    private IndicatorList() {
        for (LexiconTable.Row row :
                LexiconTable.load(IndicatorList.class, "indicators.tsv").rows()) {
            names.merge(row.get("id"), row.get("phrase"), (one, other) -> one.length() >= other.length() ? one : other);
        }
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
}
