package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.lexicon.LexiconTable;

class VariantsTest {

    private static final Variants VARIANTS = Variants.load();

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "hòa, hoà",
        "thuỷ, thủy",
        "thủy, thuỷ",
        "khoẻ, khỏe",
        "uỷ, ủy",
        "sỹ, sĩ",
        "sĩ, sỹ",
        "kỹ, kĩ",
        "lý, lí",
        "quý, quí quy\u0301",
        "mỹ, mĩ",
        "tỷ, tỉ",
        "tỉ, tỷ",
        "ky, ki",
        "si, sy",
        "ly, li",
        "my, mi",
        "ty, ti",
        "hy, hi",
        "quy, qui",
        "tòan, toàn",
        "tíên, tiến",
        "ngừơi, người",
        "cuả, của",
        "hằng, hàng",
        "tầu, tàu"
    })
    void sameWord(String syllable, String others) {
        List<String> expected = Stream.of(others.split(" "))
                .map(Folding::exact)
                .filter(other -> !other.equals(syllable))
                .toList();
        assertThat(VARIANTS.of(syllable)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "và",
                "toàn",
                "tiến",
                "người",
                "của",
                "già",
                "gì",
                "giá",
                "quà",
                "quả",
                "mía",
                "múa",
                "mùi",
                "thúi",
                "ưu",
                "hoang",
                "xyz",
                "grdp",
                "12.5",
                "318/nq-hdnd",
                "đ",
                "nghiêng",
                "khuya",
                "thi",
                "khi",
                "nghi"
            })
    void noOtherSpelling(String syllable) {
        assertThat(VARIANTS.of(syllable)).isEmpty();
    }

    @Test
    void differentWordsStayApart() {
        assertThat(VARIANTS.of("thúy")).containsExactly("thuý");
        assertThat(VARIANTS.of("mai")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> consonantsOfIAndY() {
        return LexiconTable.load(Variants.class, "i-and-y.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("initial"), () -> {
                    String[] same = row.get("example").split(" ");
                    String[] other = row.get("counterexample").split(" ");
                    assertThat(same[0]).startsWith(row.get("initial"));
                    assertThat(VARIANTS.of(same[0])).contains(same[1]);
                    assertThat(VARIANTS.of(same[1])).contains(same[0]);
                    assertThat(VARIANTS.of(other[0])).doesNotContain(other[1]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> pairsOfSpellings() {
        return LexiconTable.load(Variants.class, "spellings.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("word") + " " + row.get("other"), () -> {
                    assertThat(VARIANTS.of(row.get("word"))).contains(row.get("other"));
                    assertThat(VARIANTS.of(row.get("other"))).contains(row.get("word"));
                    List<String> words =
                            Arrays.asList(Folding.exact(row.get("example")).split(" "));
                    assertThat(words).containsAnyOf(row.get("word"), row.get("other"));
                    assertThat(row.get("counterexample").split(" ")).allSatisfy(word -> assertThat(VARIANTS.of(word))
                            .doesNotContain(row.get("word"), row.get("other")));
                }));
    }
}
