package vn.chitieu.extractor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconFiles;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.LexiconTable.Row;

class IndicatorListTest {

    private static final IndicatorList LIST = IndicatorList.load();

    static List<Row> rows() {
        return LexiconTable.load(IndicatorList.class, "indicators.tsv").rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void entry(Row row) {
        assertThat(LIST.id(row.get("example"))).isEqualTo(row.get("id"));
        assertThat(LIST.id(row.get("counterexample"))).isNotEqualTo(row.get("id"));
        assertThat(row.get("id")).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void sortedWithoutDuplicates() {
        List<String> phrases = rows().stream().map(row -> row.get("phrase")).toList();
        Set<String> folded = new HashSet<>();
        assertThat(phrases).isSorted();
        assertThat(phrases).allSatisfy(phrase -> assertThat(folded.add(LexiconFiles.folded(phrase)))
                .as("only one entry for %s", phrase)
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "Tốc độ tăng trưởng GRDP bình quân, grdp-growth",
        "Quy mô GRDP, grdp-size",
        "GRDP bình quân đầu người, grdp-per-capita",
        "Tỉ lệ che phủ rừng, forest-cover",
        "Tỷ lệ đô thị hoá, urbanisation-rate",
        "Số giường bệnh/1 vạn dân, hospital-beds",
        "bác sỹ/1 vạn dân, doctors",
    })
    void oneIndicatorInSeveralSpellings(String indicator, String id) {
        assertThat(LIST.id(indicator)).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aNameIsSpelledAsInItsExample(Row row) {
        assertThat(row.get("example")).contains(LIST.spelled(row.get("phrase")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kinh tế số trong grdp | kinh tế số trong GRDP",
                "thu gom , xử lý chất thải rắn | thu gom, xử lý chất thải rắn",
                "bác sĩ / 1 vạn dân | bác sĩ/1 vạn dân",
                "Chiều dài ( km ) kè biển | Chiều dài ( km ) kè biển",
            })
    void namesHaveCapitalsAndMarksAsInDocuments(String name, String spelled) {
        assertThat(LIST.spelled(name)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({"Chiều dài kè biển", "Số chợ được nâng cấp", "''"})
    void unknownIndicatorsHaveNoId(String indicator) {
        assertThat(LIST.id(indicator)).isNull();
    }

    @Test
    void theLongestPhraseWins() {
        assertThat(LIST.id("Số xã đạt chuẩn nông thôn mới nâng cao")).isEqualTo("advanced-rural-communes");
        assertThat(LIST.id("Số xã đạt chuẩn nông thôn mới")).isEqualTo("new-rural-communes");
    }
}
