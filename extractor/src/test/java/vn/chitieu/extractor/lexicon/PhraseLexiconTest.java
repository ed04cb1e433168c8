package vn.chitieu.extractor.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseLexiconTest {

    private static final PhraseLexicon<String> LEXICON =
            PhraseLexicon.load(PhraseLexiconTest.class, "phrases.tsv", row -> row.get("value"));

    private static List<Token> tokens(String text) {
        return Tokenizer.tokens(text, 0, text.length());
    }

    @Test
    void theLongestPhraseWinsForwards() {
        assertThat(LEXICON.at(tokens("mở rộng chợ"), 0)).isEqualTo(new PhraseLexicon.Match<>(0, 2, "B"));
        assertThat(LEXICON.at(tokens("mở chợ"), 0)).isEqualTo(new PhraseLexicon.Match<>(0, 1, "A"));
        assertThat(LEXICON.at(tokens("mở rộng thêm"), 0)).isEqualTo(new PhraseLexicon.Match<>(0, 3, "C"));
        assertThat(LEXICON.at(tokens("chợ mở"), 0)).isNull();
    }

    @Test
    void theLongestPhraseWinsBackwards() {
        assertThat(LEXICON.before(tokens("chợ mở rộng"), 0, 3)).isEqualTo(new PhraseLexicon.Match<>(1, 3, "B"));
        assertThat(LEXICON.before(tokens("chợ mở rộng"), 2, 3)).isNull();
        assertThat(LEXICON.before(tokens("mở"), 0, 0)).isNull();
    }

    @Test
    void findStaysWithinItsBounds() {
        assertThat(LEXICON.find(tokens("chợ mở rộng"), 0, 3)).isEqualTo(new PhraseLexicon.Match<>(1, 3, "B"));
        assertThat(LEXICON.find(tokens("chợ cũ"), 0, 2)).isNull();
    }

    @Test
    void spellingVariantsAreOnePhrase() {
        assertThat(LEXICON.at(tokens("HOÁ ĐƠN"), 0)).isNotNull();
        assertThat(LEXICON.at(tokens("hóa đơn"), 0)).isNotNull();
        assertThat(LEXICON.at(tokens("hoa don"), 0)).isNull();
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsNamed() {
        assertThatThrownBy(() -> LexiconTable.load(PhraseLexiconTest.class, "ragged.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ragged.tsv")
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> LexiconTable.load(PhraseLexiconTest.class, "absent.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent.tsv");
    }

    @Test
    void anEmptyCellReadsAsNull() {
        LexiconTable.Row row =
                LexiconTable.load(PhraseLexiconTest.class, "phrases.tsv").rows().get(0);
        assertThat(row.find("note")).isNull();
        assertThat(row.find("no such column")).isNull();
        assertThatThrownBy(() -> row.get("note")).hasMessageContaining("note");
    }
}
