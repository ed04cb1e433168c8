package vn.chitieu.index.schema;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import vn.chitieu.index.analysis.TextToken;

/**
 * Terms of several places with weighted frequencies: a term that stands once in a heading of weight 3 counts three
 * times. BM25 over these frequencies and their sum as length is BM25F with one b for all places (Robertson, Zaragoza
 * and Taylor, "Simple BM25 extension to multiple weighted fields", 2004), at the cost of one field.
 */
final class WeightedTerms {

    private static final FieldType TYPE = type();

    private final Map<String, Integer> folded = new HashMap<>();

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
                folded.merge(token.text(), weight, Integer::sum);
            }
        }
    }

    Field field() {
        return new Field(IndexField.FOLDED.key(), new Frequencies(folded), TYPE);
    }

    /** Each term once, with its frequency. */
    private static final class Frequencies extends TokenStream {

        private final Map<String, Integer> terms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private Iterator<Map.Entry<String, Integer>> entries;

        Frequencies(Map<String, Integer> terms) {
            this.terms = terms;
            this.entries = terms.entrySet().iterator();
        }

        @Override
        public void reset() {
            entries = terms.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!entries.hasNext()) {
                return false;
            }
            // All attributes are set: to clear them first would cost a tenth of indexing.
            Map.Entry<String, Integer> entry = entries.next();
            term.setEmpty().append(entry.getKey());
            frequency.setTermFrequency(entry.getValue());
            return true;
        }
    }
}
