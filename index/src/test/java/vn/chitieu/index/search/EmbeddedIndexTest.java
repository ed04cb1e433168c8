package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.SeriesPoint;
import vn.chitieu.index.query.QueryException;

class EmbeddedIndexTest {

    private static final Extractor EXTRACTOR = Extractor.create();

    private static final String PLAN = """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH BỜ BIỂN
            Số: 12/NQ-HĐND
            Bờ Biển, ngày 10 tháng 12 năm 2024
            NGHỊ QUYẾT
            Về kế hoạch phát triển kinh tế - xã hội năm 2025
            Điều 1. Chỉ tiêu năm 2025
            1. Tỷ lệ hộ nghèo giảm còn dưới 2%.
            2. Tỷ lệ che phủ rừng đạt trên 42%.
            3. Thu ngân sách nhà nước đạt 11.800 tỷ đồng.
            Điều 2. Nhiệm vụ
            1. Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng bệnh viện đa khoa.
            2. Sở Nông nghiệp và Môi trường chủ trì trồng rừng ven biển.
            3. Trồng hoa màu vụ đông; chăm sóc sức khoẻ người cao tuổi.
            """;

    private static final String LATER = """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH BỜ BIỂN
            Số: 30/NQ-HĐND
            Bờ Biển, ngày 09 tháng 12 năm 2025
            NGHỊ QUYẾT
            Về kế hoạch phát triển kinh tế - xã hội năm 2026
            Điều 1. Chỉ tiêu
            1. Tỷ lệ che phủ rừng năm 2025 đạt trên 43%.
            2. Tỷ lệ che phủ rừng năm 2026 đạt trên 44%.
            3. Tỷ lệ hộ nghèo năm 2026 giảm còn dưới 1%.
            Điều 2. Sở Tài chính bố trí kinh phí theo Nghị quyết số 12/NQ-HĐND.
            """;

    private final Directory directory = new ByteBuffersDirectory();
    private EmbeddedIndex index;

    @BeforeEach
    void load() throws Exception {
        index = EmbeddedIndex.open(directory);
        put(PLAN);
        put(LATER);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Extraction extraction(String text) throws UnreadableDocumentException {
        return EXTRACTOR.extract("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String text) throws Exception {
        index.put(IndexedDocument.of(extraction(text)));
        index.refresh();
    }

    private SearchResult clauses(String query) throws IOException, QueryException {
        return index.search(SearchRequest.of(query, Scope.CLAUSES));
    }

    private static List<String> texts(SearchResult result) {
        return result.hits().stream().map(Hit::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bệnh viện                        | Sở Y tế chủ trì, phối hợp",
                "benh vien                        | Sở Y tế chủ trì, phối hợp",
                "BỆNH VIỆN đa khoa                | Sở Y tế chủ trì, phối hợp",
                "\"bệnh viện đa khoa\"            | Sở Y tế chủ trì, phối hợp",
                "sức khỏe                         | Trồng hoa màu",
                "cham soc suc khoe                | Trồng hoa màu",
                "11800                            | Thu ngân sách",
                "11.800                           | Thu ngân sách",
                "agency:\"Sở Tài chính\"          | Sở Y tế chủ trì, phối hợp",
                "coordinating:\"so tai chinh\"    | Sở Y tế chủ trì, phối hợp",
                "lead:\"Sở Y tế\"                 | Sở Y tế chủ trì, phối hợp",
                "agency:\"Sở Kế hoạch và Đầu tư\" | Sở Tài chính bố trí",
                "number:12/NQ-HĐND kinh phí       | Sở Tài chính bố trí",
                "value>=11000                     | Thu ngân sách",
                "value:11000..12000 time:2025     | Thu ngân sách",
                "indicator:\"thu ngân sách\"      | Thu ngân sách",
                "heading:\"nhiệm vụ\" nhiệm vụ    | Nhiệm vụ",
                "ngân sá*  -rừng                  | Thu ngân sách",
            })
    void findsFirst(String query, String start) throws Exception {
        assertThat(texts(clauses(query))).isNotEmpty().first().asString().startsWith(start);
    }

    @Test
    void wordsOfOtherAccentsComeAfterThoseOfTheQuery() throws Exception {
        put(PLAN.replace("12/NQ-HĐND", "13/NQ-HĐND").replace("Trồng hoa màu vụ đông", "Hòa giải ở cơ sở"));
        List<String> found = texts(clauses("hoa"));
        assertThat(found).hasSize(2);
        assertThat(found.get(0)).startsWith("Trồng hoa");
        assertThat(texts(clauses("\"hòa\""))).singleElement().asString().startsWith("Hòa giải");
        assertThat(texts(clauses("\"hoà\""))).singleElement().asString().startsWith("Hòa giải");
    }

    @Test
    void tellsWhatWasSearchedAndSearchesLiterally() throws Exception {
        SearchResult restored = clauses("ti le che phu rung");
        assertThat(restored.searchedAs()).isNotNull().contains("che phủ rừng");
        SearchRequest literal = new SearchRequest(
                "ti le che phu rung", Scope.CLAUSES, List.of(), Order.RELEVANCE, 0, 10, Set.of(), true, false);
        assertThat(index.search(literal).searchedAs()).isNull();
        assertThat(index.search(literal).total()).isEqualTo(restored.total());
    }

    @Test
    void figuresAreThoseOfOneTarget() throws Exception {
        assertThat(texts(clauses("value>=40 unit:%"))).hasSize(3).allMatch(text -> text.contains("che phủ rừng"));
        assertThat(clauses("value>=11000 unit:%").total()).isZero();
        SearchRequest targets = SearchRequest.of("unit:% value<5", Scope.TARGETS);
        assertThat(index.search(targets).hits())
                .hasSize(2)
                .allMatch(
                        hit -> hit.target() != null && hit.target().indicator().contains("hộ nghèo"));
    }

    @Test
    void marksExactlyTheWordsFound() throws Exception {
        Hit hit = clauses("che phu rung").hits().get(0);
        assertThat(hit.marks())
                .extracting(mark -> hit.text().substring(mark.start(), mark.end()))
                .containsExactly("che", "phủ", "rừng");
    }

    @Test
    void countsFacetsAndFilters() throws Exception {
        SearchResult result =
                index.search(SearchRequest.of("", Scope.TARGETS).counting(Set.of(Facet.UNIT, Facet.YEAR)));
        assertThat(result.facets().get(Facet.UNIT))
                .containsExactly(new FacetCount("%", 5), new FacetCount("tỷ đồng", 1));
        assertThat(result.facets().get(Facet.YEAR))
                .containsExactlyInAnyOrder(new FacetCount("2024", 3), new FacetCount("2025", 3));
        SearchRequest filtered =
                SearchRequest.of("rừng", Scope.CLAUSES).with(List.of(new Filter(Facet.YEAR, List.of("2025"))));
        assertThat(index.search(filtered).hits())
                .allMatch(hit -> hit.documentId().startsWith("30-"));
        assertThat(index.search(filtered).total()).isEqualTo(2);
    }

    @Test
    void sortsByDateAndValue() throws Exception {
        SearchRequest targets = SearchRequest.of("", Scope.TARGETS);
        assertThat(index.search(targets.by(Order.NEWEST)).hits().get(0).documentId())
                .startsWith("30-");
        assertThat(index.search(targets.by(Order.OLDEST)).hits().get(0).documentId())
                .startsWith("12-");
        assertThat(index.search(targets.by(Order.HIGHEST)).hits().get(0).text()).contains("11.800");
        assertThat(index.search(targets.by(Order.LOWEST)).hits().get(0).text()).contains("1%");
    }

    @Test
    void replacesAndRemovesDocuments() throws Exception {
        put(LATER.replace("dưới 1%", "dưới 0,5%"));
        assertThat(index.documents()).hasSize(2);
        assertThat(clauses("\"hộ nghèo\"").total()).isEqualTo(2);
        index.remove(extraction(LATER).document().id());
        index.refresh();
        assertThat(clauses("\"hộ nghèo\"").total()).isEqualTo(1);
    }

    @Test
    void showsOneOfSeveralCopies() throws Exception {
        Extraction plan = extraction(PLAN);
        String shown = plan.document().id();
        index.put(new IndexedDocument(shown, plan, null, List.of("copy")));
        index.put(new IndexedDocument("copy", plan, shown, List.of()));
        index.refresh();
        SearchResult result = clauses("bệnh viện đa khoa");
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.hits().get(0).copies()).containsExactly("copy");
        assertThat(index.documents()).contains("copy", shown);
    }

    @Test
    void doesNotFindTheTextOfARepeatTwice() throws Exception {
        Path source = Path.of(System.getProperty("chitieu.root"), "golden/cases/repeated-preview/source.txt");
        String text = Files.readString(source);
        String passage = "trường phổ thông dân tộc bán trú đạt 55%";
        assertThat(text.split(Pattern.quote(passage), -1))
                .as("the passage stands twice")
                .hasSize(3);
        put(text);
        assertThat(clauses("\"" + passage + "\"").total()).isEqualTo(1);
    }

    @Test
    void explainsTheScore() throws Exception {
        SearchRequest explained = new SearchRequest(
                "che phủ rừng", Scope.CLAUSES, List.of(), Order.RELEVANCE, 0, 1, Set.of(), false, true);
        Hit hit = index.search(explained).hits().get(0);
        assertThat(hit.explanation()).isNotNull();
        double sum = hit.explanation().parts().stream()
                .mapToDouble(part -> part.score())
                .sum();
        // All words are there: what having them all counts is no word's part.
        assertThat(hit.score()).isGreaterThanOrEqualTo(sum - 0.001);
        assertThat(hit.explanation().parts()).anyMatch(part -> part.form().equals("pair"));
        assertThat(hit.explanation().parts())
                .anyMatch(part -> part.found().toString().contains("text ×1"));
    }

    @Test
    void suggestsValuesAsTheyAreTyped() throws Exception {
        assertThat(index.suggest(Facet.AGENCY, "so y", 5))
                .extracting(value -> value.value())
                .containsExactly("Sở Y tế");
        assertThat(index.suggest(Facet.AGENCY, "tài", 5))
                .extracting(value -> value.value())
                .containsExactly("Sở Tài chính");
        assertThat(index.suggest(Facet.INDICATOR, "tỷ lệ", 1)).hasSize(1);
    }

    @Test
    void comparesAnIndicatorOverDocuments() throws Exception {
        List<SeriesPoint> points = index.compare("độ che phủ rừng", List.of()).points();
        assertThat(points).extracting(SeriesPoint::yearFrom).containsExactly(2025, 2025, 2026);
        assertThat(points)
                .extracting(point -> point.target().value().intValue())
                .containsExactly(42, 43, 44);
    }

    @Test
    void tellsConflictsAcrossDocuments() throws Exception {
        assertThat(index.conflicts(List.of()).conflicts()).singleElement().satisfies(conflict -> assertThat(
                        conflict.points())
                .extracting(point -> point.target().value().intValue())
                .containsExactly(42, 43));
    }

    /** Two documents that disagree in more targets than are told. */
    @Test
    void conflictsAreBoundedAndCountedAndFollowTheIndex() throws Exception {
        assertThat(index.conflicts(List.of()).total()).isEqualTo(1);
        put(numbered("21/NQ-HĐND", 60));
        put(numbered("22/NQ-HĐND", 61));
        CrossConflicts found = index.conflicts(List.of());
        assertThat(found.total()).isGreaterThan(Tables.MAX_CONFLICTS);
        assertThat(found.conflicts()).hasSize(Tables.MAX_CONFLICTS).allSatisfy(conflict -> assertThat(conflict.points())
                .hasSize(2));
        assertThat(index.conflicts(List.of())).isSameAs(found);
    }

    private static String numbered(String number, int value) {
        StringBuilder text =
                new StringBuilder(PLAN.substring(0, PLAN.indexOf("1. ")).replace("12/NQ-HĐND", number));
        for (int i = 1; i <= 1_010; i++) {
            text.append(i).append(". Tỷ lệ đường số ").append(i + 5_000).append(" được trải nhựa đạt ");
            text.append(value).append("%.\n");
        }
        return text.toString();
    }

    private static final String TASKS = """
            ỦY BAN NHÂN DÂN
            TỈNH BỜ BIỂN
            Số: 5/KH-UBND
            Bờ Biển, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Phát triển cảng cá giai đoạn 2026 - 2030
            I. NHIỆM VỤ
            1. Sở Công Thương
            - Rà soát quy hoạch kho lạnh; kho lạnh phải có máy phát điện.
            - Phối hợp với Sở Xây dựng nạo vét luồng lạch.
            2. Sở Nội vụ tập huấn cán bộ quản lý kho lạnh và cảng cá.
            II. MỞ RỘNG CẢNG HÀNG KHÔNG
            PHỤ LỤC
            | TT | Chỉ tiêu | Đơn vị tính | Năm 2030 | Cơ quan chủ trì |
            |---|---|---|---|---|
            | 1 | Lượng hàng qua cảng Cửa Sông | nghìn tấn | 900 | Sở Tài chính |
            |   | Trong đó: hàng đông lạnh | nghìn tấn | 300 | |
            | 2 | Tuyên truyền bảo vệ nguồn lợi |  |  | Ban Dân tộc tỉnh |
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The agency stands in the heading above only.
                "Sở Công Thương kho lạnh        | Rà soát quy hoạch",
                "so cong thuong kho lanh        | Rà soát quy hoạch",
                "Sở CT nạo vét                  | Phối hợp với",
                // What a part is a part of stands in the row above.
                "hàng đông lạnh cảng Cửa Sông   | Trong đó",
                // A row without a target has the agency of its cell.
                "lead:\"Ban Dân tộc\"           | '| Tuyên truyền'",
                "sân bay                        | MỞ RỘNG",
            })
    void findsByWhatStandsAround(String query, String start) throws Exception {
        put(TASKS);
        assertThat(texts(clauses(query))).first().asString().startsWith(start);
    }

    @Test
    void theFilterIsForClausesThatNameTheAgency() throws Exception {
        put(TASKS);
        assertThat(texts(clauses("lead:\"Sở Công Thương\""))).containsExactly("Sở Công Thương");
    }

    @Test
    void whatIsSaidInTwoWaysCountsLittleMoreThanInOne() throws Exception {
        put(TASKS.replace("MỞ RỘNG CẢNG HÀNG KHÔNG", "MỞ RỘNG SÂN BAY").replace("5/KH", "6/KH"));
        put(TASKS.replace("MỞ RỘNG CẢNG HÀNG KHÔNG", "CẢNG HÀNG KHÔNG, SÂN BAY").replace("5/KH", "7/KH"));
        List<Hit> hits = clauses("sân bay").hits();
        assertThat(hits).hasSize(2);
        assertThat(hits.get(0).score()).isLessThan(1.3 * hits.get(1).score());
    }

    @Test
    void tellsWhatAnAgencyAnswersFor() throws Exception {
        AgencyPortfolio portfolio = index.portfolio("Sở Y tế", List.of());
        assertThat(portfolio.documents()).singleElement().satisfies(document -> {
            assertThat(document.clauses()).isEqualTo(1);
            assertThat(document.title()).contains("năm 2025");
        });
    }

    @Test
    void countsAllValuesOfAFacetAndTheirDocuments() throws Exception {
        assertThat(index.uses(Facet.INDICATOR, Scope.TARGETS, List.of()))
                .extracting(FacetUse::value, FacetUse::count, FacetUse::documents)
                .containsExactly(
                        tuple("hộ nghèo theo chuẩn", 2L, 2L),
                        tuple("tổng thu ngân sách nhà nước", 1L, 1L),
                        tuple("tỷ lệ che phủ rừng", 3L, 2L));
        assertThat(index.uses(Facet.LEAD, Scope.CLAUSES, List.of(new Filter(Facet.YEAR, List.of("2024")))))
                .containsExactly(new FacetUse("Sở Nông nghiệp và Môi trường", 1, 1), new FacetUse("Sở Y tế", 1, 1));
        assertThat(index.uses(Facet.LEAD, Scope.CLAUSES, List.of(new Filter(Facet.YEAR, List.of("1999")))))
                .isEmpty();
    }

    @Test
    void aDocumentThatIsReplacedCountsOnce() throws Exception {
        put(LATER);
        index.commit(Map.of());
        put(LATER);
        assertThat(index.uses(Facet.TYPE, Scope.TARGETS, List.of())).containsExactly(new FacetUse("Nghị quyết", 6, 2));
    }

    @Test
    void keepsWhatWasCommitted() throws Exception {
        index.commit(Map.of("position", "7"));
        index.close();
        index = EmbeddedIndex.open(directory);
        assertThat(index.state()).containsEntry("position", "7");
        assertThat(index.documents()).hasSize(2);
        assertThat(index.check()).isEmpty();
    }

    @Test
    void refusesAnIndexOfAnotherVersion() throws Exception {
        index.close();
        try (Directory other = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(other, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.commit();
            assertThatThrownBy(() -> EmbeddedIndex.open(other)).isInstanceOf(IndexSchemaException.class);
        }
        index = EmbeddedIndex.open(directory);
    }

    @Test
    void relaxesOnlyWhenFewHaveAllWords() throws Exception {
        SearchResult result = clauses("bệnh viện đa khoa ngoài khơi");
        assertThat(result.relaxed()).isTrue();
        assertThat(texts(result)).first().asString().startsWith("Sở Y tế");
    }
}
