package vn.chitieu.extractor.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

class SyllableTokenizerTest {

    @Test
    void cutsSyllablesFiguresAndMarks() {
        assertThat(SyllableTokenizer.INSTANCE.tokenize("GRDP đạt 12,5%/năm (2026-2030)."))
                .containsExactly("GRDP", "đạt", "12,5", "%", "/", "năm", "(", "2026", "-", "2030", ")", ".");
    }

    @Property
    void everyTokenIsASubstringAndNothingButBlanksIsLeftOut(@ForAll String text) {
        int at = 0;
        for (Span token : SyllableTokenizer.INSTANCE.tokenizePos(text)) {
            assertThat(token.getStart()).isGreaterThanOrEqualTo(at);
            assertThat(text.substring(at, token.getStart()).chars())
                    .allMatch(c -> c <= ' ' || Character.isSpaceChar(c));
            assertThat(token.length()).isPositive();
            at = token.getEnd();
        }
        assertThat(text.substring(at).chars()).allMatch(c -> c <= ' ' || Character.isSpaceChar(c));
    }
}
