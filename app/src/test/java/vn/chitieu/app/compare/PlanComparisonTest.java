package vn.chitieu.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

class PlanComparisonTest {

    private static final String FIRST = "2021/2025";
    private static final String SECOND = "2026/2030";

    private static PlanComparison compare(String one, String other) {
        return PlanComparison.of(
                Invented.plan(FIRST, Invented.target(one)), Invented.plan(SECOND, Invented.target(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52    | 55     | RAISED",
                "52    | 50     | LOWERED",
                "52    | 52     | KEPT",
                "52    | 52.0   | KEPT",
                // A lower bound is what a plan promises, whatever is said around it.
                "52    | >= 52  | KEPT",
                ">= 52 | 52     | KEPT",
                "~52   | 52     | KEPT",
                "52    | > 52   | RAISED",
                ">= 52 | > 52   | RAISED",
                "> 52  | >= 52  | LOWERED",
                "> 52  | >= 55  | RAISED",
                "<= 2  | < 2    | LOWERED",
                "< 2   | <= 2   | RAISED",
                "< 2   | < 1    | LOWERED",
                "<= 5  | 4      | LOWERED",
                // Ranges by both bounds.
                "50-55 | 50-55  | KEPT",
                "50-55 | 52-57  | RAISED",
                "50-55 | 50-57  | RAISED",
                "50-55 | 52-55  | RAISED",
                "50-55 | 45-52  | LOWERED",
                "50-55 | 50-52  | LOWERED",
                "50-55 | 51-54  | CHANGED",
                "51-54 | 50-55  | CHANGED",
                "50-55 | 56     | RAISED",
                "50-55 | 55     | RAISED",
                "50-55 | 50     | LOWERED",
                "50-55 | 52     | CHANGED",
                "50-55 | >= 50  | RAISED",
                "50-55 | > 60   | RAISED",
                "50-55 | <= 55  | LOWERED",
                "50-55 | < 40   | LOWERED",
                ">= 50 | 50-55  | LOWERED",
                "<= 55 | 50-55  | RAISED",
                ">= 50 | 55-60  | CHANGED",
                // Changes by their amount.
                "+8    | +10    | RAISED",
                "-1.5  | -1     | LOWERED",
                "-1-1.5| -1-1.5 | KEPT",
            })
    void valuesAreComparedWithTheirComparators(String before, String after, PlanStatus status) {
        PlanComparison comparison =
                compare("Tỷ lệ che phủ rừng;" + before + ";%;2025", "Tỷ lệ che phủ rừng đạt;" + after + ";%;2030");
        assertThat(comparison.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.status()).isEqualTo(status);
            assertThat(pair.likeness()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the end of each plan          | Tỷ lệ hộ nghèo;2;%;2025           | Tỷ lệ hộ nghèo;1;%;2030",
                "no time is the end of the plan| Tỷ lệ hộ nghèo;2;%;               | Tỷ lệ hộ nghèo;1;%;2026/2030",
                "the same year                 | Tỷ lệ hộ nghèo;2;%;2024           | Tỷ lệ hộ nghèo;1;%;2024",
                "a quarter of that year        | Tỷ lệ hộ nghèo;2;%;2025-Q4        | Tỷ lệ hộ nghèo;1;%;2030",
                "same id, other words          | Che phủ rừng#forest;50;%;2025     | Độ che phủ của rừng#forest;51;%;2030",
                "words without what may lack   | Số xã đạt chuẩn nông thôn mới;9;xã;2025 | xã chuẩn nông thôn mới số;9;xã;2030",
                "case and spaces of units      | Thu nhập bình quân;9;Triệu đồng;2025 | Thu nhập bình quân;9;triệu  đồng;2030",
                "a whole that one leaves out   | tỷ trọng dịch vụ <GRDP;40;%;2025  | tỷ trọng dịch vụ;41;%;2030",
                "deliverables of another year  | Hoàn thành cầu Bến Lội;;;2024     | Hoàn thành cầu Bến Lội;;;2027",
                "states in words               | Thuộc nhóm dẫn đầu về cải cách;;; | Thuộc nhóm dẫn đầu về cải cách;;;",
            })
    void arePaired(String why, String one, String other) {
        assertThat(compare(one, other).pairs()).as(why).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isNotNull();
            assertThat(pair.other()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another unit            | Số giường bệnh;30;giường;2025   | Số giường bệnh;35;%;2030",
                "a level and a change    | Tỷ lệ hộ nghèo;2;%;2025         | Tỷ lệ hộ nghèo;-1;%;2030",
                "up and down             | Số vụ cháy;+2;vụ;2025           | Số vụ cháy;-2;vụ;2030",
                "the middle of one plan  | Tỷ lệ hộ nghèo;2;%;2023         | Tỷ lệ hộ nghèo;1;%;2030",
                "other words             | Tỷ lệ hộ nghèo;2;%;2025         | Tỷ lệ che phủ rừng;2;%;2030",
                "half of the words       | Sản lượng thủy sản nuôi trồng;2;tấn;2025 | Sản lượng thủy sản khai thác biển;2;tấn;2030",
                "other wholes            | tỷ trọng dịch vụ <GRDP;40;%;2025 | tỷ trọng dịch vụ <lao động;40;%;2030",
                "other kinds             | Trường chuẩn quốc gia;80;%;2025 | Trường chuẩn quốc gia;;;2030",
            })
    void areNotPaired(String why, String one, String other) {
        assertThat(compare(one, other).pairs())
                .as(why)
                .extracting(PlanPair::status)
                .containsExactly(PlanStatus.DROPPED, PlanStatus.NEW);
    }

    @Test
    void theSameIdGoesBeforeLikerWords() {
        PlanComparison comparison = PlanComparison.of(
                Invented.plan(FIRST, Invented.target("Tỷ lệ lao động qua đào tạo#trained;70;%;2025")),
                Invented.plan(
                        SECOND,
                        Invented.target("Tỷ lệ lao động qua đào tạo;35;%;2030"),
                        Invented.target("Tỷ lệ lao động đã qua đào tạo nghề#trained;75;%;2030")));
        assertThat(comparison.pairs()).extracting(PlanPair::status).containsExactly(PlanStatus.RAISED, PlanStatus.NEW);
    }

    @Test
    void eachTargetHasOnePartnerAndTheLikestMeet() {
        PlanComparison comparison = PlanComparison.of(
                Invented.plan(
                        FIRST,
                        Invented.target("Tỷ lệ dân số nông thôn dùng nước sạch;60;%;2025"),
                        Invented.target("Tỷ lệ dân số dùng nước sạch;80;%;2025")),
                Invented.plan(
                        SECOND,
                        Invented.target("Tỷ lệ dân số dùng nước sạch;90;%;2030"),
                        Invented.target("Tỷ lệ dân số nông thôn dùng nước sạch;70;%;2030")));
        assertThat(comparison.pairs()).hasSize(2).allMatch(pair -> pair.likeness() == 1);
        assertThat(comparison.pairs()).extracting(PlanPair::status).containsOnly(PlanStatus.RAISED);
    }

    @Test
    void aYearOfBothPlansGoesBeforeTheEndOfEach() {
        PlanComparison comparison = PlanComparison.of(
                Invented.plan("2021/2025", Invented.target("Tỷ lệ hộ nghèo;2;%;2025")),
                Invented.plan(
                        "2026",
                        Invented.target("Tỷ lệ hộ nghèo;1;%;2026"),
                        Invented.target("Tỷ lệ hộ nghèo;3;%;2025")));
        assertThat(comparison.pairs()).extracting(PlanPair::status).containsExactly(PlanStatus.RAISED, PlanStatus.NEW);
    }

    @Test
    void anotherDeadlineIsAChange() {
        assertThat(compare("Hoàn thành cầu Bến Lội;;;2024", "Hoàn thành cầu Bến Lội;;;2027")
                        .pairs())
                .extracting(PlanPair::status)
                .containsExactly(PlanStatus.CHANGED);
        assertThat(compare("Hoàn thành cầu Bến Lội;;;2025", "Hoàn thành cầu Bến Lội;;;2025")
                        .pairs())
                .extracting(PlanPair::status)
                .containsExactly(PlanStatus.KEPT);
    }

    @Test
    void aPlanWithoutPeriodEndsWithItsLatestTarget() {
        PlanComparison comparison = PlanComparison.of(
                Invented.plan(
                        null,
                        Invented.target("Tỷ lệ hộ nghèo;2;%;2025"),
                        Invented.target("Tỷ lệ che phủ rừng;50;%;2023")),
                Invented.plan(SECOND, Invented.target("Tỷ lệ hộ nghèo;2;%;2030")));
        assertThat(comparison.pairs())
                .extracting(PlanPair::status)
                .containsExactly(PlanStatus.KEPT, PlanStatus.DROPPED);
    }

    /** An annex with a long indicator of nearly the same words for each commune. */
    private static Extraction annex(int communes, String words, String value) {
        return Invented.plan(
                FIRST,
                IntStream.range(0, communes)
                        .mapToObj(i -> Invented.target(words.replace("@", "" + i) + ";" + value + ";%;2025"))
                        .toArray(Target[]::new));
    }

    @Test
    @Timeout(60)
    void longAnnexesOfNearlyTheSameWordsAreComparedInBoundedTime() {
        String words = "Tỷ lệ hộ gia đình được dùng nước sạch theo quy chuẩn kỹ thuật quốc gia tại xã số @";
        PlanComparison comparison = PlanComparison.of(annex(4_000, words, "90"), annex(4_000, words, "95"));
        assertThat(comparison.unsettled()).isZero();
        assertThat(comparison.pairs()).hasSize(4_000).allMatch(pair -> pair.status() == PlanStatus.RAISED);
    }

    @Test
    void targetsThatWereNotComparedWithAllAreCounted() {
        Extraction plan = annex(1_000, "Tỷ lệ hộ dùng nước sạch", "90");
        PlanComparison comparison = PlanComparison.of(plan, plan);
        assertThat(comparison.unsettled())
                .isPositive()
                .isEqualTo(comparison.counts().get(PlanStatus.DROPPED));
        Extraction shorter = annex(500, "Tỷ lệ hộ dùng nước sạch", "90");
        assertThat(PlanComparison.of(shorter, shorter).unsettled()).isZero();
    }

    @Test
    void everyStatusIsCounted() {
        PlanComparison comparison = compare("Tỷ lệ hộ nghèo;2;%;2025", "Tỷ lệ hộ nghèo;1;%;2030");
        assertThat(comparison.counts())
                .hasSize(PlanStatus.values().length)
                .containsEntry(PlanStatus.LOWERED, 1)
                .containsEntry(PlanStatus.NEW, 0);
        assertThat(PlanComparison.of(Invented.plan(null), Invented.plan(null)).pairs())
                .isEmpty();
    }

    @Test
    void aPlanKeepsAllOfItself() {
        Target[] targets = List.of(
                        "Tỷ lệ hộ nghèo;2;%;2025", "Tỷ lệ hộ nghèo;1;%;2024", "Thu ngân sách;+10;%;", "Cầu;;;2024-06")
                .stream()
                .map(Invented::target)
                .toArray(Target[]::new);
        PlanComparison comparison = PlanComparison.of(Invented.plan(FIRST, targets), Invented.plan(FIRST, targets));
        assertThat(comparison.pairs()).hasSize(4).allMatch(pair -> pair.status() == PlanStatus.KEPT);
    }
}
