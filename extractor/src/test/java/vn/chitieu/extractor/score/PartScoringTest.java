package vn.chitieu.extractor.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.annotation.ExpectedCitation;
import vn.chitieu.extractor.annotation.ExpectedClause;
import vn.chitieu.extractor.annotation.ExpectedConflict;
import vn.chitieu.extractor.annotation.ExpectedRepeat;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/** Citations, repeats, conflicts, agencies of clauses, and spans. */
class PartScoringTest {

    @ParameterizedTest
    @CsvSource({
        "12/2027/NĐ-CP, 12/2027/ND-CP",
        "45-NQ/TU, 45 – nq/tu",
        "7/QĐ-UBND, 7/QÐ-UBND",
        "7/QĐ-UBND, 7/qđ‑ubnd",
    })
    void numbersAgreeAfterFolding(String expected, String found) {
        Extraction extraction = Extractions.of("x")
                .citation(new Citation(found, "Quyết định", "2027-01-02", null, 0, 1))
                .build();
        CitationScore score = CitationScoring.score(
                List.of(new ExpectedCitation(expected, "Quyết định", "2027-01-02", null, null)), extraction);
        assertThat(score.tally()).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.errors()).isEmpty();
    }

    @Test
    void documentWithoutNumberIsFoundByItsTitle() {
        String text = "Căn cứ Luật Bảo vệ bờ biển ngày 03/4/2026; căn cứ Luật Đê điều";
        Extraction extraction = Extractions.of(text)
                .citation(new Citation(null, "Luật", "2026-04-03", null, 7, 11))
                .citation(new Citation(null, "Luật", null, null, 51, text.length()))
                .citation(new Citation("1/KH-UBND", "Kế hoạch", null, null, 0, 0))
                .build();
        CitationScore score = CitationScoring.score(
                List.of(
                        new ExpectedCitation(null, "Luật", "2026-04-03", null, "Luật Bảo vệ bờ biển"),
                        new ExpectedCitation(null, "Luật", null, null, "Luật Thủy lợi")),
                extraction);
        assertThat(score.tally()).isEqualTo(new Tally(1, 3, 2));
        assertThat(score.errors()).extracting(ScoreError::cause).containsExactly("MISS", "SPURIOUS", "SPURIOUS");
    }

    @Test
    void wrongFieldsOfACitationAreNamed() {
        Extraction extraction = Extractions.of("x")
                .citation(new Citation("9/TB-VP", "Báo cáo", "2027-02-01", "Văn phòng UBND tỉnh", 0, 1))
                .build();
        CitationScore score = CitationScoring.score(
                List.of(new ExpectedCitation("9/TB-VP", "Thông báo", "2027-01-02", "Văn phòng Ủy ban nhân dân", null)),
                extraction);
        assertThat(score.tally().matched()).isEqualTo(1);
        assertThat(score.issuerRight()).isEqualTo(1);
        assertThat(score.errors()).extracting(ScoreError::cause).containsExactly("FIELD type,date");
    }

    @Test
    void repeatNeedsItsEndsAndItsOriginal() {
        String text = "KẾ HOẠCH | Năm 2027\nTrồng rừng.\nKẾ HOẠCH | Năm 2027\nTrồng rừng. Giữ đê.";
        ExpectedRepeat expected = new ExpectedRepeat("Kế hoạch năm", "trồng rừng.", null);
        int second = text.lastIndexOf("KẾ HOẠCH");
        Extraction right = Extractions.of(text)
                .repeat(new Repeat(0, second - 1, new Span(second, text.length())))
                .build();
        Extraction wrong = Extractions.of(text)
                .repeat(new Repeat(0, 20, new Span(second, text.length())))
                .build();
        assertThat(RepeatScoring.score(List.of(expected), right).tally()).isEqualTo(new Tally(1, 1, 1));
        assertThat(RepeatScoring.score(List.of(expected), wrong).tally()).isEqualTo(new Tally(0, 1, 1));
        assertThat(RepeatScoring.score(List.of(), right).errors())
                .extracting(ScoreError::cause)
                .containsExactly("SPURIOUS");
    }

    @Test
    void conflictNeedsItsFieldAndBothPassages() {
        Extraction extraction = Extractions.of("Đề án cảng cá trong quý I/2027\n4 | Đề án cảng cá | Quý II/2027")
                .target(Extractions.target("t1", milestone("Đề án cảng cá trong quý I/2027"), 0))
                .target(Extractions.target("t2", milestone("4 | Đề án cảng cá | Quý II/2027"), 31))
                .conflict(new Conflict(List.of("t1", "t2"), "time", "2027-Q1 against 2027-Q2"))
                .build();
        List<String> quotes = List.of("Đề án cảng cá | Quý II/2027", "Đề án cảng cá trong quý I/2027");
        assertThat(ConflictScoring.score(List.of(new ExpectedConflict("time", quotes)), extraction)
                        .tally())
                .isEqualTo(new Tally(1, 1, 1));
        assertThat(ConflictScoring.score(List.of(new ExpectedConflict("value", quotes)), extraction)
                        .tally())
                .isEqualTo(new Tally(0, 1, 1));
        assertThat(ConflictScoring.score(List.of(new ExpectedConflict("time", List.of("cảng cá", "bến"))), extraction)
                        .errors())
                .extracting(ScoreError::cause)
                .containsExactly("MISS", "SPURIOUS");
    }

    @Test
    void agenciesOfClausesAreComparedByClause() {
        String text = "1. Sở Y tế chủ trì\n2. Sở Nội vụ chủ trì";
        Extraction extraction = Extractions.of(text)
                .clause(clause("1", 0, 18, List.of(new AgencyMention("Sở Y tế", "Sở Y tế", 3, 10))))
                .clause(clause("2", 19, text.length(), List.of()))
                .build();
        ClauseScore score = ClauseScoring.score(
                List.of(
                        new ExpectedClause("1", "1", "Sở Y tế chủ trì", List.of("Sở Y tế"), List.of()),
                        new ExpectedClause("2", "2", "Sở Nội vụ", List.of("Sở Nội vụ"), List.of("UBND tỉnh")),
                        new ExpectedClause("3", "3", "Công an", List.of("Công an tỉnh"), List.of())),
                extraction);
        assertThat(score.nodeAndParent()).isEqualTo(new Tally(2, 2, 3));
        assertThat(score.lead()).isEqualTo(new Tally(1, 1, 3));
        assertThat(score.coordinating()).isEqualTo(new Tally(0, 0, 1));
        assertThat(score.errors())
                .extracting(ScoreError::cause)
                .containsExactly("MISS", "FIELD lead", "FIELD coordinating");
    }

    @Test
    void everyWrongSpanIsFound() {
        String text = "1. Sở Y tế chủ trì";
        Extraction extraction = Extractions.of(text)
                .clause(clause(
                        "1",
                        0,
                        99,
                        List.of(
                                new AgencyMention("Sở Y tế", "Sở Y tế", 11, 18),
                                new AgencyMention("Sở I tế", "Sở Y tế", 3, 10))))
                .target(Extractions.target("t1", milestone("Sở Y tế"), 3))
                .target(Extractions.target("t2", milestone("Sở Y dược"), 3))
                .repeat(new Repeat(5, 2, new Span(0, 1)))
                .build();
        SpanScore score = SpanCheck.check(extraction);
        assertThat(score.errors())
                .extracting(ScoreError::cause)
                .containsExactly("OUTSIDE", "AGENCY", "QUOTE", "OUTSIDE");
        assertThat(score.checked()).isEqualTo(7);
        assertThat(score.right()).isEqualTo(3);
    }

    private static Clause clause(String label, int start, int end, List<AgencyMention> lead) {
        return new Clause(
                "c" + label,
                null,
                ClauseKind.CLAUSE,
                label,
                label,
                null,
                start,
                end,
                null,
                lead,
                List.of(),
                List.of(),
                null);
    }

    private static TargetFacts milestone(String quote) {
        return new TargetFacts(
                TargetKind.MILESTONE,
                "Đề án cảng cá",
                null,
                null,
                null,
                null,
                null,
                null,
                "2027",
                List.of(),
                List.of(),
                "1",
                quote,
                false,
                false,
                null);
    }
}
