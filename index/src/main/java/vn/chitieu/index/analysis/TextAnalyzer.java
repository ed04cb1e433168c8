package vn.chitieu.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Vietnamese text to syllables and numbers, one position each, for indexing and for queries alike.
 *
 * <ul>
 *   <li>A syllable stands in lower case NFC ({@link #EXACT}) and without accents ({@link #FOLDED}); where these are the
 *       same, once ({@link #PLAIN}). The text may be in any normal form: offsets are those of the text as given.
 *   <li>A number stands without separators of groups, with a stop before the fraction: 11.800 and 11800 are one token,
 *       12,5% and 12.5 are one. Where a number has two readings ("11,800"), both stand at its position. Zeros before a
 *       number do not count. Dates and fractions stand in their parts.
 *   <li>A document number stands whole ({@link #WHOLE}, see {@link DocumentNumbers}) over the positions of its parts.
 *   <li>"NN&amp;PTNT", "5G" and "11 800" stand whole over the positions of their parts; the whole comes first.
 * </ul>
 *
 * Tokens are at most 255 characters of the text long. Thread-safe.
 */
public final class TextAnalyzer extends Analyzer {

    /** A syllable as it is written, in lower case, where it has accents. */
    public static final String EXACT = "exact";
    /** A syllable without its accents, at the position of its exact form. */
    public static final String FOLDED = "folded";
    /** A word without accents, or a number. */
    public static final String PLAIN = "plain";
    /** A whole document number. */
    public static final String WHOLE = "whole";

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new TextTokenizer());
    }

    /** All tokens of a text, in the order of the stream. */
    public List<TextToken> tokens(String text) {
        List<TextToken> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute positions = stream.getAttribute(PositionLengthAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new TextToken(
                        term.toString(),
                        type.type(),
                        position,
                        positions.getPositionLength(),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return tokens;
    }

    /** The words and numbers of a text in their exact form, one for each position. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int last = -1;
        for (TextToken token : tokens(text)) {
            if (token.isWord() && token.position() > last) {
                words.add(token.text());
                last = token.position();
            }
        }
        return words;
    }
}
