package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/** Pages and scans of an answer that is longer than what is ranked at once, in an index of many segments. */
class ScanTest {

    private static final int DOCUMENTS = 40;

    private static final String PLAN = """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH BỜ BIỂN
            Số: %1$d/NQ-HĐND
            Bờ Biển, ngày 10 tháng 12 năm 2024
            NGHỊ QUYẾT
            Về kế hoạch phát triển kinh tế - xã hội năm 2025
            Điều 1. Chỉ tiêu đến năm %2$d
            1. Tỷ lệ hộ nghèo giảm còn dưới %3$d%%.
            2. Độ che phủ rừng đạt trên 42%%.
            3. Đào tạo %3$d bác sĩ.
            4. Thu ngân sách nhà nước đạt 11.800 tỷ đồng.
            Điều 2. Sở Y tế chủ trì xây dựng bệnh viện đa khoa.
            """;

    private static final EmbeddedIndex INDEX = open();

    private static EmbeddedIndex open() {
        try {
            return EmbeddedIndex.open(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void load() throws Exception {
        Extractor extractor = Extractor.create();
        for (int i = DOCUMENTS; i > 0; i--) {
            String text = String.format(java.util.Locale.ROOT, PLAN, i, 2025 + i % 6, 1 + i * 7 % 30);
            INDEX.put(IndexedDocument.of(extractor.extract("plan.txt", text.getBytes(StandardCharsets.UTF_8))));
            INDEX.refresh();
        }
    }

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    private static SearchRequest targets(String query, Order order) {
        return new SearchRequest(query, Scope.TARGETS, List.of(), order, 0, 17, Set.of(), false, false);
    }

    private static String name(Hit hit) {
        return hit.documentId() + " " + hit.target().id();
    }

    private static List<Hit> scanned(SearchRequest request, int most) throws IOException, QueryException {
        List<Hit> hits = new ArrayList<>();
        INDEX.scan(request, most, hits::add);
        return hits;
    }

    @ParameterizedTest
    @EnumSource
    void pagesPutTogetherAreTheScan(Order order) throws Exception {
        for (String query : List.of("", "tỷ lệ hộ nghèo OR rừng", "unit:%")) {
            SearchRequest request = targets(query, order);
            List<String> paged = new ArrayList<>();
            SearchResult page = INDEX.search(request);
            while (!page.hits().isEmpty()) {
                page.hits().forEach(hit -> paged.add(name(hit)));
                page = INDEX.search(request.page(paged.size(), request.limit()));
            }
            assertThat(paged).as(query).hasSize((int) page.total()).doesNotHaveDuplicates();
            assertThat(scanned(request, SearchRequest.MAX_OFFSET))
                    .as(query)
                    .extracting(ScanTest::name)
                    .isEqualTo(paged);
        }
        assertThat(INDEX.search(targets("", order)).total()).isEqualTo(4L * DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource({
        "INDICATOR,INDICATOR_DOWN",
        "UNIT,UNIT_DOWN",
        "EARLIEST,LATEST",
        "LOWEST,HIGHEST",
        "DOCUMENT,DOCUMENT_DOWN"
    })
    void ordersComeInPairs(Order up, Order down) throws Exception {
        assertThat(keys(up)).isSorted();
        assertThat(keys(down)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private static List<String> keys(Order order) throws IOException, QueryException {
        return scanned(targets("", order), SearchRequest.MAX_OFFSET).stream()
                .map(hit -> switch (order) {
                    case INDICATOR, INDICATOR_DOWN ->
                        vn.chitieu.index.schema.FacetKey.of(hit.target().indicator());
                    case UNIT, UNIT_DOWN ->
                        vn.chitieu.index.schema.FacetKey.of(hit.target().unit());
                    case EARLIEST, LATEST -> String.valueOf(hit.target().time());
                    case LOWEST, HIGHEST ->
                        String.format("%09d", hit.target().value().intValue());
                    default -> hit.documentId();
                })
                .toList();
    }

    @Test
    void accentsDoNotPutNamesLast() throws Exception {
        List<String> names = scanned(targets("", Order.INDICATOR), SearchRequest.MAX_OFFSET).stream()
                .map(hit -> hit.target().indicator().substring(0, 1))
                .distinct()
                .toList();
        assertThat(names).first().isEqualTo("Đ");
        assertThat(names).last().isEqualTo("T");
    }

    @Test
    void whatHasNothingToOrderByStandsLast() throws Exception {
        for (Order order : List.of(Order.INDICATOR, Order.INDICATOR_DOWN, Order.LATEST, Order.EARLIEST)) {
            SearchRequest all = new SearchRequest("", Scope.ALL, List.of(), order, 0, 0, Set.of(), false, false);
            List<Hit> hits = scanned(all, SearchRequest.MAX_OFFSET);
            assertThat(hits.subList(0, 4 * DOCUMENTS)).as(order.key()).allMatch(hit -> hit.target() != null);
            assertThat(hits.subList(4 * DOCUMENTS, hits.size())).isNotEmpty().allMatch(hit -> hit.target() == null);
        }
    }

    @Test
    void aScanBeginsWithTheAnswerAndEndsWhereItIsTold() throws Exception {
        List<String> heard = new ArrayList<>();
        SearchResult answer = INDEX.scan(targets("", Order.DOCUMENT).page(3, 0), 2, new HitSink() {
            @Override
            public void begin(SearchResult head) {
                heard.add("begin " + head.total());
            }

            @Override
            public void hit(Hit hit) {
                heard.add(hit.target().id());
            }
        });
        assertThat(heard).containsExactly("begin " + 4 * DOCUMENTS, "t4", "t1");
        assertThat(answer.hits()).isEmpty();
        assertThatThrownBy(() -> INDEX.scan(targets("", Order.DOCUMENT), SearchRequest.MAX_OFFSET + 1, hit -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100001");
    }

    @Test
    void aWrongQueryIsRefusedBeforeTheSinkHears() {
        assertThatThrownBy(() -> INDEX.scan(targets("\"a", Order.DOCUMENT), 1, hit -> {
                    throw new IllegalStateException("heard");
                }))
                .isInstanceOf(QueryException.class);
    }
}
