package vn.chitieu.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/** What must be true of an extraction with decisions applied, also when the document is extracted anew. */
class ReviewedExtractionTest {

    private static final Extraction BASE = Sample.extraction();
    private static final Target GRDP = Sample.target(BASE, "11.800");
    private static final Target FOREST = Sample.target(BASE, "45,5%");

    private static ReviewedExtraction apply(Extraction extraction, Decision... history) {
        return ReviewedExtraction.of(extraction, List.of(history));
    }

    private static Decision correction(long id, Target machine, String value) {
        return Sample.decision(id, Action.CORRECT, BASE, machine, Sample.valued(machine, value));
    }

    @Test
    void withoutDecisionsItIsTheSame() {
        assertThat(apply(BASE).extraction()).isEqualTo(BASE);
        assertThat(apply(BASE).items()).allMatch(item -> item.status() == Status.OPEN);
    }

    @Test
    void whatIsAcceptedIsCertainAndKeepsItsIdAndFields() {
        Decision accept = Sample.decision(1, Action.ACCEPT, BASE, GRDP, GRDP);
        Target accepted = Sample.target(apply(BASE, accept).extraction(), "11.800");
        assertThat(accepted.id()).isEqualTo(GRDP.id());
        assertThat(accepted.confidence()).isEqualTo(1);
        assertThat(accepted.by()).isEqualTo("review");
        assertThat(accepted.value()).isEqualByComparingTo(GRDP.value());
        assertThat(accepted.spans()).isEqualTo(GRDP.spans());
    }

    @Test
    void aCorrectedValueStandsInThePlaceOfTheOld() {
        Extraction reviewed = apply(BASE, correction(1, GRDP, "12000")).extraction();
        assertThat(reviewed.targets()).hasSameSizeAs(BASE.targets());
        assertThat(Sample.target(reviewed, "11.800").value()).isEqualByComparingTo("12000");
    }

    @Test
    void theLastOfSeveralDecisionsCounts() {
        Decision first = correction(1, GRDP, "12000");
        Decision second = new Decision(
                2,
                first.at(),
                "minh",
                first.document(),
                Action.CORRECT,
                1,
                null,
                GRDP,
                first.after(),
                Sample.valued(GRDP, "13000"),
                null,
                first.place());
        assertThat(Sample.target(apply(BASE, first, second).extraction(), "11.800")
                        .value())
                .isEqualByComparingTo("13000");
        assertThat(Sample.target(
                                apply(BASE, first, second, Sample.undo(3, second))
                                        .extraction(),
                                "11.800")
                        .value())
                .isEqualByComparingTo("12000");
    }

    @Test
    void whatIsTakenBackLeavesTheTargetAsItWas() {
        Decision correction = correction(1, GRDP, "12000");
        ReviewedExtraction reviewed = apply(BASE, correction, Sample.undo(2, correction));
        assertThat(reviewed.extraction()).isEqualTo(BASE);
        assertThat(reviewed.item(GRDP.id()).orElseThrow().decisions()).hasSize(2);
    }

    @Test
    void whatIsRejectedIsGoneAndNothingRefersToItAnyMore() {
        Target second = Sample.target(BASE, "46%");
        assertThat(BASE.conflicts()).anyMatch(conflict -> conflict.targets().contains(FOREST.id()));
        assertThat(second.mentionOf()).isEqualTo(FOREST.id());
        Extraction reviewed = apply(BASE, Sample.decision(1, Action.REJECT, BASE, FOREST, null))
                .extraction();
        assertThat(reviewed.targets()).extracting(Target::id).doesNotContain(FOREST.id());
        assertThat(reviewed.conflicts())
                .noneMatch(conflict -> conflict.targets().contains(FOREST.id()));
        assertThat(Sample.target(reviewed, "46%").mentionOf()).isNull();
    }

    @Test
    void aConflictEndsWhenTheValueIsCorrected() {
        Extraction reviewed = apply(BASE, correction(1, FOREST, "46")).extraction();
        assertThat(reviewed.conflicts())
                .noneMatch(conflict -> conflict.targets().contains(FOREST.id()));
        assertThat(Sample.target(reviewed, "46%").mentionOf()).isEqualTo(FOREST.id());
    }

    @Test
    void anotherIndicatorGetsItsOwnCanonicalId() {
        Decision named = Sample.decision(1, Action.CORRECT, BASE, GRDP, Sample.named(GRDP, "Tỷ lệ che phủ rừng"));
        assertThat(Sample.target(apply(BASE, named).extraction(), "11.800").indicatorId())
                .isEqualTo(FOREST.indicatorId());
    }

    @Test
    void whatIsAddedStandsInTheOrderOfTheTextUnderAnIdOfItsOwn() {
        Decision add = Sample.decision(7, Action.ADD, BASE, null, Sample.missed(BASE));
        Extraction reviewed = apply(BASE, add).extraction();
        assertThat(reviewed.targets()).extracting(Target::start).isSorted();
        Target added = Sample.target(reviewed, "trồng rừng");
        assertThat(added.id()).isEqualTo("r7");
        assertThat(added.confidence()).isEqualTo(1);
        assertThat(reviewed.text().substring(added.start(), added.end())).isEqualTo(added.quote());
    }

    private static final String SHIFTED = Sample.TEXT.replace(
            "1. Tốc độ", "0. Một đoạn mới, dài hơn, đứng trước: tỷ lệ đô thị hóa đạt 70%.\n1. Tốc độ");

    @Test
    void decisionsMoveWithTheirTextWhenItIsExtractedAnew() {
        Extraction shifted = Sample.extraction(SHIFTED);
        Decision[] history = {
            correction(1, GRDP, "12000"),
            Sample.decision(2, Action.REJECT, BASE, FOREST, null),
            Sample.decision(3, Action.ADD, BASE, null, Sample.missed(BASE))
        };
        ReviewedExtraction reviewed = apply(shifted, history);
        Target corrected = Sample.target(reviewed.extraction(), "11.800");
        Target machine = Sample.target(shifted, "11.800");
        assertThat(machine.start()).isNotEqualTo(GRDP.start());
        assertThat(corrected.value()).isEqualByComparingTo("12000");
        assertThat(corrected.start()).isEqualTo(machine.start());
        assertThat(corrected.spans()).isEqualTo(machine.spans());
        assertThat(corrected.id()).isEqualTo(machine.id());
        assertThat(reviewed.extraction().targets())
                .noneMatch(target -> target.quote().contains("45,5%"));
        Target added = Sample.target(reviewed.extraction(), "trồng rừng");
        assertThat(added.start()).isEqualTo(shifted.text().indexOf(added.quote()));
        assertThat(reviewed.items()).noneMatch(item -> item.status() == Status.LOST);
    }

    @Test
    void aCorrectionStandsAlsoWhereTheExtractorFindsTheTargetNoMore() {
        Extraction without = without(BASE, GRDP);
        ReviewedExtraction reviewed = apply(without, correction(4, GRDP, "12000"));
        Target corrected = Sample.target(reviewed.extraction(), "11.800");
        assertThat(corrected.id()).isEqualTo("r4");
        assertThat(corrected.value()).isEqualByComparingTo("12000");
    }

    @Test
    void aRejectionOfWhatIsNotFoundAnyMoreNeedsNoPlace() {
        ReviewedExtraction reviewed = apply(without(BASE, GRDP), Sample.decision(1, Action.REJECT, BASE, GRDP, null));
        assertThat(reviewed.extraction()).isEqualTo(without(BASE, GRDP));
    }

    @Test
    void anAddedTargetThatTheExtractorFindsLaterStandsOnce() {
        Decision add = Sample.decision(5, Action.ADD, without(BASE, GRDP), null, GRDP);
        Extraction reviewed = apply(BASE, add).extraction();
        assertThat(reviewed.targets().stream().filter(target -> target.quote().contains("11.800")))
                .singleElement()
                .extracting(Target::id)
                .isEqualTo("r5");
    }

    @Test
    void aDecisionWhosePassageIsGoneIsReportedAndAppliedToNothing() {
        Extraction other = Sample.extraction(Sample.TEXT.replace("11.800 USD", "12.500 USD"));
        ReviewedExtraction reviewed = apply(other, correction(1, GRDP, "12000"));
        assertThat(reviewed.extraction().targets()).isEqualTo(other.targets());
        assertThat(reviewed.extraction().diagnostics())
                .extracting(Diagnostic::code)
                .contains(ReviewedExtraction.LOST);
        ReviewItem lost = reviewed.item("r1").orElseThrow();
        assertThat(lost.status()).isEqualTo(Status.LOST);
        assertThat(lost.subject().value()).isEqualByComparingTo("12000");
    }

    /** Two clauses with the same words: one goes, and its decision must not go over to the other. */
    @Test
    void aDecisionNeverGoesOverToATwin() {
        String twins = Sample.TEXT.replace("4. Tỷ lệ hộ nghèo giảm còn dưới 1%.", "4. Giá trị sản xuất đạt 10%.")
                + "3. Giá trị sản xuất đạt 10%.\n";
        Extraction both = Sample.extraction(twins);
        List<Target> found = both.targets().stream()
                .filter(target -> target.quote().equals("Giá trị sản xuất đạt 10%"))
                .toList();
        assertThat(found).hasSize(2);
        Decision first = Sample.decision(1, Action.CORRECT, both, found.get(0), Sample.valued(found.get(0), "11"));
        Extraction one = Sample.extraction(twins.replace("4. Giá trị sản xuất đạt 10%.\n", ""));
        ReviewedExtraction reviewed = apply(one, first);
        assertThat(Sample.target(reviewed.extraction(), "Giá trị").value()).isEqualByComparingTo("10");
        assertThat(reviewed.item("r1").orElseThrow().status()).isEqualTo(Status.LOST);
    }

    /** Targets that share one passage, as those of a table row do, are told apart by what they say. */
    @Test
    void decisionsOnOnePassageGoToTheTargetTheyAreAbout() {
        Target first = Sample.passage(FOREST, FOREST.start(), FOREST.quote());
        Extraction row = withTargets(BASE, List.of(first, other(first, "2027", "47")));
        Target second = row.targets().get(1);
        Decision correction = Sample.decision(1, Action.CORRECT, row, second, Sample.valued(second, "48"));
        assertThat(apply(row, correction).extraction().targets())
                .extracting(Target::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(first.value(), new BigDecimal("48"));
        // Where the second is not found any more, the first is left alone.
        Extraction shrunk = withTargets(BASE, List.of(first));
        assertThat(apply(shrunk, correction).extraction().targets())
                .extracting(Target::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(first.value(), new BigDecimal("48"));
    }

    private static Target other(Target t, String time, String value) {
        return new Target(
                "t99",
                t.clause(),
                t.path(),
                t.kind(),
                t.indicator(),
                t.indicatorId(),
                t.parent(),
                t.comparator(),
                new BigDecimal(value),
                t.upper(),
                t.change(),
                t.unit(),
                time,
                t.lead(),
                t.coordinating(),
                t.quote(),
                t.start(),
                t.end(),
                new vn.chitieu.extractor.model.TargetSpans(null, null, null, null),
                t.confidence(),
                t.by(),
                null);
    }

    private static Extraction without(Extraction extraction, Target target) {
        return withTargets(
                extraction,
                extraction.targets().stream()
                        .filter(each -> !each.equals(target))
                        .toList());
    }

    private static Extraction withTargets(Extraction e, List<Target> targets) {
        List<Target> linked = new vn.chitieu.extractor.link.MentionLinker(
                        vn.chitieu.extractor.link.IndicatorList.load())
                .link(targets);
        return new Extraction(
                e.schema(),
                e.document(),
                e.text(),
                e.clauses(),
                linked,
                vn.chitieu.extractor.link.Conflicts.find(linked),
                e.repeats(),
                e.citations(),
                e.diagnostics(),
                e.pages());
    }
}
