package vn.chitieu.index.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.TextToken;

class WeightedTermsTest {

    /** Strings of the same hash, so that terms meet in the table. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int bit = 0; bit < 10; bit++) {
            word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return number % 3 == 0 ? word.toString() : word + "-" + number;
    }

    @Property(tries = 50)
    void sumsWeights(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000) int words) throws IOException {
        Random random = new Random(seed);
        WeightedTerms terms = new WeightedTerms();
        Map<String, Integer> expected = new HashMap<>();
        for (int place = 0; place < 4; place++) {
            int weight = random.nextInt(4);
            List<TextToken> tokens = new ArrayList<>();
            for (int i = 0; i < words; i++) {
                boolean exact = random.nextInt(4) == 0;
                String word = word(random.nextInt(words));
                tokens.add(new TextToken(word, exact ? TextAnalyzer.EXACT : TextAnalyzer.FOLDED, i, 1, 0, 1));
                if (!exact && weight > 0) {
                    expected.merge(word, weight, Integer::sum);
                }
            }
            terms.add(tokens, weight);
        }
        assertThat(written(terms)).isEqualTo(expected);
    }

    private static Map<String, Integer> written(WeightedTerms terms) throws IOException {
        Map<String, Integer> written = new HashMap<>();
        try (TokenStream stream = terms.field().tokenStreamValue()) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            TermFrequencyAttribute frequency = stream.getAttribute(TermFrequencyAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                assertThat(written.put(term.toString(), frequency.getTermFrequency()))
                        .isNull();
            }
            stream.end();
        }
        return written;
    }
}
