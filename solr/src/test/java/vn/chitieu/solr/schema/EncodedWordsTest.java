package vn.chitieu.solr.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

    private static final String WORDS = "100\u001ftỷ\u001e0\u001f~ty\u001e1\u001flệ\u001e";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areReadAsTheyWereWritten(boolean weighted) throws Exception {
        String words = weighted ? WORDS.replace("0\u001f~", "7\u001f~") : WORDS;
        assertThat(EncodedWords.of(EncodedWords.stream(words, weighted), weighted))
                .isEqualTo(words);
        TokenStream stream = EncodedWords.stream(words, weighted);
        List<String> read = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            int number = weighted
                    ? stream.getAttribute(TermFrequencyAttribute.class).getTermFrequency()
                    : stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
            read.add(number + " " + stream.getAttribute(CharTermAttribute.class));
        }
        assertThat(read).containsExactly("100 tỷ", weighted ? "7 ~ty" : "0 ~ty", "1 lệ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tỷ lệ", "1\u001ftỷ", "tỷ\u001e", "x\u001ftỷ\u001e"})
    void othersAreRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            TokenStream stream = EncodedWords.stream(words, false);
            stream.reset();
            while (stream.incrementToken()) {
                assertThat(stream.hasAttributes()).isTrue();
            }
        });
    }
}
