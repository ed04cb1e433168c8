package vn.chitieu.extractor.nlp;

import java.util.List;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;
import vn.chitieu.extractor.lexicon.Token;

/**
 * Cuts text into syllables, figures and marks, as the rules do, for OpenNLP's tools; the offsets are those of the text.
 * Nothing of it is trained: blanks part the syllables of Vietnamese, and figures have one grammar. Stateless,
 * thread-safe; linear.
 */
public final class SyllableTokenizer implements Tokenizer {

    /** The one form that is needed. */
    public static final SyllableTokenizer INSTANCE = new SyllableTokenizer();

    private SyllableTokenizer() {}

    @Override
    public String[] tokenize(String text) {
        return Span.spansToStrings(tokenizePos(text), text);
    }

    @Override
    public Span[] tokenizePos(String text) {
        List<Token> tokens = vn.chitieu.extractor.lexicon.Tokenizer.tokens(text, 0, text.length());
        return tokens.stream()
                .map(token -> new Span(token.start(), token.end()))
                .toArray(Span[]::new);
    }
}
