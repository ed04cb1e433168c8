package vn.chitieu.extractor.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Đạt 12,5%/năm.; đạt 12,5 % / năm .",
                "1.500 m²; 1.500 m2",
                "năm 2025.; năm 2025 .",
                "2026–2030; 2026 - 2030",
                "“Xã sạch”; \" xã sạch \"",
                "CO2 và H2O; co2 và h2o",
                "12USD; 12 usd",
                "khoảng12%; khoảng 12 %",
                "12.; 12 .",
                "năm 2027,85% năm 2030; năm 2027 , 85 % năm 2030",
                "đạt 2027,85 ha; đạt 2027,85 ha",
                "1..2; 1 . . 2",
                "TP.Bình An; tp . bình an",
            })
    void tokens(String text, String folded) {
        assertThat(LexiconFiles.folded(text)).isEqualTo(folded);
    }

    @Test
    void noBreakSpaceSeparates() {
        assertThat(LexiconFiles.folded("5\u00a0tỷ\u00a0đồng")).isEqualTo("5 tỷ đồng");
    }

    @ParameterizedTest
    @CsvSource({
        "HOÀ, hòa",
        "hòa, hòa",
        "thuỷ, thủy",
        "uỷ, ủy",
        "quý, quý",
        "Quí, quý",
        "sỹ, sĩ",
        "tỉ, tỷ",
        "hoá, hóa",
        "khoẻ, khỏe",
        "xã, xã",
        "Đ, đ"
    })
    void oneSpellingForEachSyllable(String word, String folded) {
        assertThat(Tokenizer.fold(word)).isEqualTo(folded);
    }

    @Test
    void offsetsPointIntoTheText() {
        String text = "bỏ qua [Tỷ lệ 12%] bỏ qua";
        assertThat(Tokenizer.tokens(text, 8, 17)).allSatisfy(token -> {
            assertThat(token.start()).isBetween(8, 17);
            assertThat(Tokenizer.fold(text.substring(token.start(), token.end())))
                    .isEqualTo(token.folded());
        });
        assertThat(Tokenizer.tokens(text, 8, 17)).hasSize(4);
    }
}
