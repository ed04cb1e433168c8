package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

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
        // Without a stream, whose attributes take longer than the words themselves.
        TokenBuffer unit = new TokenBuffer();
        TextScanner scanner = new TextScanner(unit);
        scanner.reset(text.toCharArray(), text.length());
        int position = -1;
        while (scanner.next()) {
            for (int i = 0; i < unit.count(); i++) {
                TokenBuffer.Slot slot = unit.get(i);
                position += slot.increment();
                tokens.add(new TextToken(
                        new String(slot.term(), 0, slot.size()),
                        slot.type(),
                        position,
                        slot.positions(),
                        slot.start(),
                        slot.end()));
            }
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
