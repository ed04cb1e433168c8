package vn.chitieu.golden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.ExpectedClause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.golden.search.SearchDocuments.Annotated;
import vn.chitieu.golden.search.SearchDocuments.Named;
import vn.chitieu.index.model.Scope;

class JudgedRunTest {

    private static final Extraction SAMPLE = extract("Điều 1. Sở Y tế mở thêm bến thuyền đạt 12 bến năm 2026.\n\n"
            + "Điều 2. Sở Du lịch trồng hoa ven đường đạt 30 km năm 2026.\n\nĐiều 3. Giao các đơn vị thực hiện.\n");

    private static Extraction extract(String text) {
        try {
            return Extractor.create().extract("a.txt", text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    private static JudgedQuery query(String id, Scope scope, String form, String base, String words) {
        return new JudgedQuery(id, "words", scope, form, base, false, words);
    }

    private static List<QueryOutcome> outcomes(JudgedSet set) throws IOException {
        return JudgedRun.run(FakeIndex.open(), set, List.of(new Named("a", SAMPLE)))
                .outcomes();
    }

    @Test
    void gradesWhatIsFound() throws IOException {
        JudgedSet set = new JudgedSet(
                List.of(query("q", Scope.CLAUSES, "accented", "q", "hoa")),
                Map.of(
                        "q",
                        List.of(new Judgment(Place.of("a", "dieu-2"), 3), new Judgment(Place.of("a", "dieu-9"), 2))));
        JudgedRun.Result result = JudgedRun.run(FakeIndex.open(), set, List.of(new Named("a", SAMPLE)));
        QueryOutcome outcome = result.outcomes().get(0);
        assertThat(outcome.found()).extracting(QueryOutcome.Found::grade).startsWith(0, 3);
        assertThat(outcome.recall()).isEqualTo(0.5);
        assertThat(outcome.reciprocalRank()).isEqualTo(0.5);
        // 7 / log2(3) over 7 + 3 / log2(3)
        assertThat(outcome.ndcg()).isCloseTo(4.416508 / 8.892789, within(1e-6));
        assertThat(outcome.missed()).extracting(one -> one.place().toString()).containsExactly("a:dieu-9");
        assertThat(result.unknown()).containsExactly("a:dieu-9");
    }

    @Test
    void aTargetIsFoundWhereItsQuoteOverlapsAndItsValueIsTheSame() throws IOException {
        int start = SAMPLE.text().indexOf("30 km");
        JudgedSet set = new JudgedSet(
                List.of(
                        query("near", Scope.TARGETS, "accented", "near", "hoa"),
                        query("other", Scope.TARGETS, "accented", "other", "hoa")),
                Map.of(
                        "near",
                        List.of(new Judgment(Place.of("a", "@" + start + "-" + (start + 9) + "=30.0"), 3)),
                        "other",
                        List.of(new Judgment(Place.of("a", "@" + start + "-" + (start + 9) + "=31"), 3))));
        assertThat(outcomes(set)).extracting(QueryOutcome::recall).containsExactly(1.0, 0.0);
    }

    @Test
    void aRefusedQueryFindsNothing() throws IOException {
        JudgedSet set = new JudgedSet(
                List.of(query("q", Scope.CLAUSES, "accented", "q", "(")),
                Map.of("q", List.of(new Judgment(Place.of("a", "dieu-1"), 3))));
        assertThat(outcomes(set)).allSatisfy(one -> {
            assertThat(one.refused()).contains("UNCLOSED_PARENTHESIS");
            assertThat(one.ndcg()).isZero();
        });
    }

    @Test
    void theGapIsThatOfTwins() throws IOException {
        JudgedSet set = new JudgedSet(
                List.of(
                        query("q", Scope.CLAUSES, "accented", "q", "bến"),
                        query("q.unaccented", Scope.CLAUSES, "unaccented", "q", "(")),
                Map.of("q", List.of(new Judgment(Place.of("a", "dieu-1"), 3))));
        Map<String, java.math.BigDecimal> figures =
                SearchFigures.of(outcomes(set)).figures();
        assertThat(figures.get("gap")).isEqualTo("1.0000");
        assertThat(figures.get("all.ndcg")).isEqualTo("0.5000");
        assertThat(figures.get("form.accented.mrr")).isEqualTo("1.0000");
    }

    @Test
    void agencyFiltersAgainstTheAnnotation() throws IOException {
        List<ExpectedClause> clauses = List.of(
                new ExpectedClause("Điều 1", null, "Sở Y tế mở thêm bến", List.of("Sở Y tế"), List.of()),
                new ExpectedClause("Điều 2", null, "Sở Du lịch trồng hoa", List.of("Sở Nội vụ"), List.of()));
        Expected expected = new Expected(Map.of(), List.of(), null, clauses, List.of(), null);
        AgencyFilters filters = AgencyFilters.check(FakeIndex.open(), List.of(new Annotated("a", SAMPLE, expected)));
        assertThat(filters.tally().expected()).isEqualTo(2);
        assertThat(filters.tally().matched()).isEqualTo(1);
        assertThat(filters.errors()).containsExactly("MISS Sở Nội vụ a:dieu-2");
    }
}
