package vn.chitieu.solr.schema;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words that were analysed where a document was mapped, as one string: each with a number before it, its weight or the
 * number of positions from the word before. A node indexes them without analysing anything, so that there is one
 * analyzer.
 */
public final class EncodedWords {

    private static final char AFTER_NUMBER = '\u001f';
    private static final char AFTER_WORD = '\u001e';

    private EncodedWords() {}

    /**
     * Reads a stream to its end.
     *
     * @param weighted whether words have weights instead of positions
     */
    static String of(TokenStream words, boolean weighted) throws IOException {
        StringBuilder encoded = new StringBuilder();
        CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
        @Nullable TermFrequencyAttribute weight = weighted ? words.getAttribute(TermFrequencyAttribute.class) : null;
        PositionIncrementAttribute increment = words.addAttribute(PositionIncrementAttribute.class);
        words.reset();
        while (words.incrementToken()) {
            encoded.append(weight == null ? increment.getPositionIncrement() : weight.getTermFrequency())
                    .append(AFTER_NUMBER)
                    .append(term)
                    .append(AFTER_WORD);
        }
        words.end();
        words.close();
        return encoded.toString();
    }

    /**
     * The words of a string.
     *
     * @param weighted whether words have weights instead of positions
     * @throws IllegalArgumentException if the string is none of this class
     */
    public static TokenStream stream(String encoded, boolean weighted) {
        if (!encoded.isEmpty() && encoded.charAt(encoded.length() - 1) != AFTER_WORD) {
            throw new IllegalArgumentException("no encoded words: they end in the middle of a word");
        }
        return weighted ? new Weighted(encoded) : new Placed(encoded);
    }

    /** The next word of a string at a time. */
    private abstract static class Words extends TokenStream {

        private final String encoded;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int at;

        Words(String encoded) {
            this.encoded = encoded;
        }

        @Override
        public final void reset() {
            at = 0;
        }

        @Override
        public final boolean incrementToken() {
            if (at >= encoded.length()) {
                return false;
            }
            int number = encoded.indexOf(AFTER_NUMBER, at);
            int end = encoded.indexOf(AFTER_WORD, at);
            if (number < 0 || end < number) {
                throw new IllegalArgumentException("no encoded words: a word without a number at " + at);
            }
            term.setEmpty().append(encoded, number + 1, end);
            set(Integer.parseInt(encoded, at, number, 10));
            at = end + 1;
            return true;
        }

        abstract void set(int number);

        /** Offsets are not indexed: nothing stands behind the last word. */
        @Override
        public void end() {}
    }

    private static final class Placed extends Words {

        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

        Placed(String encoded) {
            super(encoded);
        }

        @Override
        void set(int number) {
            increment.setPositionIncrement(number);
        }

        @Override
        public void end() {
            increment.setPositionIncrement(0);
        }
    }

    private static final class Weighted extends Words {

        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

        Weighted(String encoded) {
            super(encoded);
        }

        @Override
        void set(int number) {
            frequency.setTermFrequency(number);
        }
    }
}
