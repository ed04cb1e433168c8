package vn.chitieu.extractor.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghị quyết và kế hoạch phát triển của tỉnh được người nghiêng khuyến khuỷu khuya thuở quý giếng gì già",
                "hòa hoà thủy thuỷ hóa hoá khỏe khoẻ",
                "ước ương yếu ỷ ô ý á ghế kẻ cả què quốc xoong giặc oằn",
                "NGHỊ QUYẾT Ủy UỶ Đắc"
            })
    void syllables(String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllables.contains(word)).as(word).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cế kả gế ghá ngế nghá quục phàt cắch tồc hôàn for señor café año über straße avô fjord è̀ nghiêngs",
                "áo̗ gíao toàc",
                "đ",
                "HĐND"
            })
    void noSyllables(String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllables.contains(word)).as(word).isFalse();
        }
    }

    @Test
    void partsAreSorted() {
        List<LexiconTable.Row> rows =
                LexiconTable.load(Syllables.class, "syllables.tsv").rows();
        assertThat(rows.stream().map(row -> row.get("kind") + "\t" + row.get("part")))
                .hasSizeGreaterThan(180)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
