package vn.chitieu.extractor.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/** The canonical indicators, so that one indicator of two plans meets. Immutable, thread-safe. */
public final class IndicatorList {

    private final PhraseLexicon<String> phrases =
            PhraseLexicon.load(IndicatorList.class, "indicators.tsv", row -> row.get("id"));

    private IndicatorList() {}

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
}
