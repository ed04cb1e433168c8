package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Suggestion;

class CompareCommandTest {

    private final FakeLibrary library = new FakeLibrary();

    @BeforeEach
    void threePoints() {
        library.points.add(FakeLibrary.point(
                FakeLibrary.target("Tỷ lệ xã có chợ", Comparator.RANGE, "50", "80", "%"), "12/NQ-HĐND", "2021-01-01"));
        library.points.add(FakeLibrary.point(
                FakeLibrary.target("Tỷ lệ xã có chợ đạt chuẩn", Comparator.GT, "85", null, "%"),
                "30/NQ-HĐND",
                "2024-01-01"));
        library.points.add(FakeLibrary.point(
                FakeLibrary.target("Số xã có chợ", Comparator.EQ, "1234", null, "xã"), "30/NQ-HĐND", "2024-01-01"));
    }

    @Test
    void aTableForEachUnit() {
        Screen wide = new Screen(true, 140, false, null);
        assertThat(library.ask(Locale.forLanguageTag("vi"), wide, "compare", "xã", "có", "chợ", "--place", "An Giang")
                        .out())
                .isEqualTo("""
                        xã có chợ

                        Đơn vị: %
                        Thời hạn   Giá trị  Chỉ tiêu                   Chủ trì         Văn bản                   Điều khoản
                        2021–2025    50–80  Tỷ lệ xã có chợ            Sở Công Thương  12/NQ-HĐND An Giang 2021  Điều 1 > 2 > a
                        2021–2025     > 85  Tỷ lệ xã có chợ đạt chuẩn  Sở Công Thương  30/NQ-HĐND An Giang 2024  Điều 1 > 2 > a

                        Đơn vị: xã
                        Thời hạn   Giá trị  Chỉ tiêu      Chủ trì         Văn bản                   Điều khoản
                        2021–2025    1.234  Số xã có chợ  Sở Công Thương  30/NQ-HĐND An Giang 2024  Điều 1 > 2 > a

                        3 giá trị trong 2 văn bản
                        """);
        assertThat(library.filters).containsExactly(new Filter(Facet.PLACE, List.of("An Giang")));
    }

    @Test
    void jsonAndCsvHaveEveryPoint() throws IOException {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(library.ask("compare", "chợ", "--format", "json").out());
        assertThat(json.get("schema").asText()).isEqualTo("chitieu/series/1");
        assertThat(json.get("total").asInt()).isEqualTo(3);
        assertThat(json.get("points")).hasSize(3);
        assertThat(json.get("points").get(1).get("target").get("value").asInt()).isEqualTo(85);
        assertThat(json.get("points").get(1).get("yearTo").asInt()).isEqualTo(2025);
        List<String> csv =
                library.ask("compare", "chợ", "--format", "csv").out().lines().toList();
        assertThat(csv).hasSize(4);
        assertThat(csv.get(0)).startsWith("\uFEFFindicator,unit,time,yearFrom,yearTo,comparator,value,");
        assertThat(csv.get(1)).startsWith("chợ,%,2021/2025,2021,2025,RANGE,50,80,,Sở Công Thương,,12/nq-hđnd,");
    }

    @Test
    void conflictsAcrossDocuments() {
        library.conflicts.add(new CrossConflict("ty-le-cho", library.points.subList(0, 2)));
        Program.Run run = library.ask("compare", "--conflicts", "--year", "2024");
        assertThat(run.out())
                .startsWith("ty-le-cho\n")
                .contains("50–80", "> 85")
                .endsWith("1 conflicts across documents\n");
        assertThat(library.filters).containsExactly(new Filter(Facet.YEAR, List.of("2024")));
        assertThat(library.ask("compare", "--conflicts", "--format", "json").out())
                .contains("\"schema\" : \"chitieu/conflicts/1\"", "\"indicator\" : \"ty-le-cho\"");
        assertThat(library.ask("compare", "--conflicts", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(library.ask("compare", "chợ", "--conflicts").status()).isEqualTo(2);
        library.conflictsLeftOut = 1_200;
        assertThat(library.ask("compare", "--conflicts").out()).contains("there are more, 1,201 in all");
        assertThat(library.ask("compare", "--conflicts", "--format", "json").out())
                .contains("\"total\" : 1201");
    }

    @Test
    void theWorkOfAnAgency() {
        library.documents.add(new AgencyPortfolio.InDocument("12-nq-hdnd", "Về phát triển chợ", 12, 1_234));
        Program.Run run = library.ask("compare", "--agency", "Sở Công Thương", "--year", "2024");
        assertThat(run.out())
                .contains("Sở Công Thương\n", "12-nq-hdnd  Về phát triển chợ       12    1,234", "Topic: y-te 1,200");
        assertThat(library.filters).containsExactly(new Filter(Facet.YEAR, List.of("2024")));
        assertThat(library.ask("compare", "--agency", "A", "--format", "json").out())
                .contains("\"schema\" : \"chitieu/portfolio/1\"", "\"clauses\" : 12");
        assertThat(library.ask("compare", "--agency", "A", "--format", "csv").out())
                .endsWith("A,12-nq-hdnd,Về phát triển chợ,12,1234\r\n");
        library.documentsLeftOut = 1_200;
        assertThat(library.ask("compare", "--agency", "A").out()).contains("there are more, 1,201 in all");
    }

    @Test
    void somethingMustBeCompared() {
        Program.Run run = library.ask("compare");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("INDICATOR is missing");
    }

    @Test
    void anUnknownIndicatorGetsNearOnes() {
        library.points.clear();
        library.suggestions.add(new Suggestion("Tỷ lệ xã có chợ", 2));
        assertThat(library.ask("compare", "cho").out())
                .isEqualTo("Nothing about: cho\n- Indicator: did you mean Tỷ lệ xã có chợ?\n");
    }
}
