package vn.chitieu.extractor.nlp;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/** The words of a passage and their pairs, as features of its topic: compounds of Vietnamese are pairs of syllables. */
public final class WordFeatures {

    private static final int MOST = 400;

    private WordFeatures() {}

    /** The features of {@code start}–{@code end}; of a long passage its beginning counts. */
    public static List<String> of(String text, int start, int end) {
        List<String> features = new ArrayList<>();
        Token before = null;
        for (Token token : Tokenizer.tokens(text, start, end)) {
            if (features.size() >= MOST) {
                break;
            }
            if (token.isWord()) {
                features.add(token.folded());
                if (before != null) {
                    features.add(before.folded() + "_" + token.folded());
                }
            }
            before = token.isWord() ? token : null;
        }
        return features;
    }
}
