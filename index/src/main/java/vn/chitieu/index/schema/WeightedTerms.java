package vn.chitieu.index.schema;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.analysis.TextToken;

/**
 * Terms of several places with weighted frequencies: a term that stands once in a heading of weight 3 counts three
 * times. BM25 over these frequencies and their sum as length is BM25F with one b for all places (Robertson, Zaragoza
 * and Taylor, "Simple BM25 extension to multiple weighted fields", 2004), at the cost of one field.
 */
final class WeightedTerms {

    private static final FieldType TYPE = type();

    /** Terms by their hash, the next place free where two meet; at most half full. */
    private @Nullable String[] terms = new @Nullable String[256];

    private int[] frequencies = new int[terms.length];
    private int size;

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Adds the words of a place. */
    void add(List<TextToken> tokens, int weight) {
        if (weight == 0) {
            return;
        }
        for (TextToken token : tokens) {
            if (token.folded()) {
                add(token.text(), weight);
            }
        }
    }

    private void add(String term, int weight) {
        if (2 * size >= terms.length) {
            grow();
        }
        int at = place(term);
        if (terms[at] == null) {
            terms[at] = term;
            size++;
        }
        frequencies[at] += weight;
    }

    /** Where a term stands, or where it would. */
    private int place(String term) {
        int hash = term.hashCode();
        int at = (hash ^ hash >>> 16) & terms.length - 1;
        while (terms[at] != null && !term.equals(terms[at])) {
            at = at + 1 & terms.length - 1;
        }
        return at;
    }

    private void grow() {
        @Nullable String[] before = terms;
        int[] counts = frequencies;
        terms = new @Nullable String[2 * before.length];
        frequencies = new int[terms.length];
        for (int i = 0; i < before.length; i++) {
            String term = before[i];
            if (term != null) {
                int at = place(term);
                terms[at] = term;
                frequencies[at] = counts[i];
            }
        }
    }

    Field field() {
        return new Field(IndexField.FOLDED.key(), new Frequencies(terms, frequencies), TYPE);
    }

    /** Each term once, with its frequency. */
    private static final class Frequencies extends TokenStream {

        private final @Nullable String[] terms;
        private final int[] frequencies;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private int next;

        Frequencies(@Nullable String[] terms, int[] frequencies) {
            this.terms = terms;
            this.frequencies = frequencies;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            while (next < terms.length) {
                String found = terms[next];
                if (found != null) {
                    // All attributes are set: to clear them first would cost a tenth of indexing.
                    term.setEmpty().append(found);
                    frequency.setTermFrequency(frequencies[next++]);
                    return true;
                }
                next++;
            }
            return false;
        }

        /** There are no positions or offsets to end. */
        @Override
        public void end() {}
    }
}
