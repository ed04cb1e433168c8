package vn.chitieu.extractor.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Span;

/** Finds names in sentences with a trained model. Thread-safe: each thread has a finder of its own. */
public final class NameFinder {

    /** A longer sentence is not read: the search keeps every word of it. */
    private static final int MOST_TOKENS = 600;

    private final ThreadLocal<NameFinderME> finder;

    public NameFinder(TokenNameFinderModel model) {
        this.finder = ThreadLocal.withInitial(() -> new NameFinderME(model));
    }

    /**
     * A name.
     *
     * @param from index of its first token
     * @param to index behind its last token
     */
    public record Name(NameType type, int from, int to) {}

    /**
     * The names of a sentence, in order, without overlaps.
     *
     * @param text the text that the tokens' offsets are of
     */
    public List<Name> find(String text, List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return List.of();
        }
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = new Span(tokens.get(i).start(), tokens.get(i).end()).in(text);
        }
        List<Name> names = new ArrayList<>();
        for (opennlp.tools.util.Span found : finder.get().find(words)) {
            names.add(new Name(NameType.valueOf(found.getType()), found.getStart(), found.getEnd()));
        }
        return names;
    }
}
