package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.lexicon.LexiconTable;

class SynonymsTest {

    private static final Synonyms SYNONYMS = Synonyms.load();
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    private static List<String> of(String query) {
        return SYNONYMS.of(ANALYZER.words(query)).stream()
                .map(synonym -> synonym.from() + "-" + synonym.to() + " " + String.join(" ", synonym.words()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "tăng trưởng GRDP, 2-3 tổng sản phẩm trên địa bàn",
        "tổng sản phẩm trên địa bàn tỉnh, 0-6 grdp",
        "tong san pham tren dia ban, 0-6 grdp",
        "Sở NN&PTNT, 1-3 nông nghiệp và phát triển nông thôn",
        "Sở NNPTNT, 1-2 nông nghiệp và phát triển nông thôn",
        "so nong nghiep va phat trien nong thon, 1-8 nnptnt",
        "Sở KHĐT, 1-2 kế hoạch và đầu tư",
        "so khdt, 1-2 kế hoạch và đầu tư",
        "Sở KH&ĐT, 1-3 kế hoạch và đầu tư",
        "Sở GD&ĐT, 1-3 giáo dục và đào tạo",
        "Sở CT, 0-2 sở công thương",
        "so ct, 0-2 sở công thương",
        "Sở Công Thương, 0-3 sở ct",
        "UBND tỉnh, 0-1 ủy ban nhân dân",
        "uỷ ban nhân dân tỉnh, 0-4 ubnd",
        "HĐND xã, 0-1 hội đồng nhân dân",
        "hdnd xa, 0-1 hội đồng nhân dân",
        "thẻ bhyt, 1-2 bảo hiểm y tế",
        "bao hiem y te, 0-4 bhyt",
        "500 ha rừng, 1-2 héc ta",
        "tuổi thọ bình quân, 0-4 tuổi thọ trung bình",
        "độ che phủ rừng, 0-4 tỷ lệ che phủ rừng",
        "nghị quyết 18, 0-2 nq",
        "nghị quyết số 18, 0-2 nq",
        "18 NQ TW, 1-2 nghị quyết",
        "PAR INDEX, 0-2 chỉ số cải cách hành chính"
    })
    void mayAlsoStandAs(String query, String expected) {
        assertThat(of(query)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ct",
                "số ct",
                "ban dân vận",
                "ban",
                "ha long",
                "nq",
                "kh",
                "nghị quyết của đảng",
                "tu",
                "xd",
                "bảo hiêm y tê",
                "tống sán phẩm trên địa bàn",
                "mây trôi"
            })
    void ordinaryWordsStandAsThemselves(String query) {
        assertThat(of(query)).isEmpty();
    }

    @Test
    void partsOfAPhraseOfTheSameMeaningAreNotRepeated() {
        assertThat(of("tốc độ tăng trưởng grdp")).noneMatch(found -> found.equals("2-5 tăng trưởng kinh tế"));
    }

    @TestFactory
    Stream<DynamicTest> abbreviations() {
        return LexiconTable.load(Synonyms.class, "abbreviations.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("short"), () -> {
                    List<String> shorter = ANALYZER.words(row.get("short"));
                    List<String> longer = ANALYZER.words(row.get("long"));
                    assertThat(words(row.get("example"))).contains(longer);
                    assertThat(words(row.get("long"))).contains(shorter);
                    assertThat(words(Folding.folded(row.get("long")))).contains(shorter);
                    assertThat(words(row.get("counterexample"))).doesNotContain(longer, shorter);
                }));
    }

    @TestFactory
    Stream<DynamicTest> otherWords() {
        return LexiconTable.load(Synonyms.class, "synonyms.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("words"), () -> {
                    List<String> one = ANALYZER.words(row.get("words"));
                    List<String> other = ANALYZER.words(row.get("other"));
                    assertThat(words(row.get("example"))).containsAnyOf(one, other);
                    assertThat(words(row.get("words"))).contains(other);
                    assertThat(words(Folding.folded(row.get("words")))).contains(other);
                    assertThat(words(row.get("other"))).contains(one);
                    assertThat(words(row.get("counterexample"))).doesNotContain(one, other);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aliasesOfFields() {
        return LexiconTable.load(AgencyFinder.class, "fields.tsv").rows().stream()
                .filter(row -> row.find("aliases") != null)
                .map(row -> DynamicTest.dynamicTest(row.get("field"), () -> {
                    for (String alias : row.get("aliases").split("\\|")) {
                        List<String> words = ANALYZER.words(alias);
                        if (words.equals(ANALYZER.words(row.get("field")))) {
                            continue;
                        }
                        assertThat(of("Sở " + alias)).anySatisfy(found -> assertThat(found)
                                .endsWith(String.join(" ", ANALYZER.words(row.get("field")))));
                    }
                }));
    }

    private static List<List<String>> words(String query) {
        return SYNONYMS.of(ANALYZER.words(query)).stream().map(Synonym::words).toList();
    }

    @Test
    void aHugeQueryIsBounded() {
        List<String> words = new ArrayList<>(Collections.nCopies(100_000, "grdp"));
        List<Synonym> found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SYNONYMS.of(words));
        assertThat(found).hasSize(Synonyms.MAX_FOUND);
        assertThat(found).allSatisfy(synonym -> assertThat(synonym.to()).isLessThanOrEqualTo(Synonyms.MAX_WORDS));
    }
}
