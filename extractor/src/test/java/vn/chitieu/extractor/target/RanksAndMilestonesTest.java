package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.Samples;
import vn.chitieu.extractor.model.Target;

/** Targets without an amount, in invented sentences. */
class RanksAndMilestonesTest {

    @Test
    void namedIndicesAreOneTargetEach() {
        assertThat(Samples.told("Giữ vững vị trí nhóm đầu cả nước về Chỉ số PCI, PAR Index, SIPAS và PAPI."))
                .hasSize(4)
                .allMatch(line -> line.endsWith("| RANK | 2026"))
                .anyMatch(line -> line.contains("PAPI"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Thu ngân sách vượt chỉ tiêu Trung ương giao.; Thu ngân sách | RANK | 2026",
                "Toàn tỉnh không còn hộ có nhà tạm.; hộ có nhà tạm | RANK | 2026",
                "Đến năm 2028 không còn hộ nghèo.; hộ nghèo | RANK | 2028",
            })
    void levelsAndStates(String sentence, String expected) {
        assertThat(Samples.listed(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm 2024, tỉnh đã đạt vị trí nhóm đầu về Chỉ số PCI.",
                "Học tập kinh nghiệm của các tỉnh dẫn đầu.",
                "Tất cả các sở phối hợp thực hiện.",
            })
    void noRank(String sentence) {
        assertThat(Samples.told(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hoàn thành cầu Bến Lội trong quý IV/2026.; cầu Bến Lội | DUE | 2026-Q4",
                "Phấn đấu hoàn thành tuyến đường ven sông trước ngày 30/6/2027.; tuyến đường ven sông | DUE | 2027-06-30",
                "Đến năm 2028 hoàn thành Bảo tàng tỉnh.; Bảo tàng tỉnh | DUE | 2028",
            })
    void milestone(String sentence, String expected) {
        assertThat(Samples.told(sentence)).containsExactly(expected);
    }

    @Test
    void aListOfDeliverables() {
        assertThat(Samples.told("Hoàn thành trong năm 2027: bến xe phía Bắc, bệnh viện huyện An Hòa."))
                .allMatch(line -> line.endsWith("| DUE | 2027"))
                .hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện tuyên truyền giai đoạn 2026 - 2030.",
                "Hằng năm tổ chức hội chợ.",
                "Đã hoàn thành cầu Bến Lội trong năm 2024.",
                "Hoàn thiện thể chế, nâng cao hiệu quả quản lý.",
            })
    void noMilestone(String sentence) {
        assertThat(Samples.told(sentence)).isEmpty();
    }

    @Test
    void theAgencyChargedAnswers() {
        Target target = Samples.resolution("Điều 2. Nhiệm vụ\n"
                        + "1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính hoàn thành cầu Bến Lội trong quý IV/2026.")
                .targets()
                .get(0);
        assertThat(Samples.names(target.lead())).isEqualTo("Sở Xây dựng");
        assertThat(Samples.names(target.coordinating())).isEqualTo("Sở Tài chính");
        assertThat(target.lead().get(0).inherited()).isFalse();
    }

    @Test
    void theAgencyThatHeadsTheClauseGovernsItsBullets() {
        Target target = Samples.resolution("Điều 2. Phân công thực hiện\n(1) Sở Du lịch chủ trì:\n"
                        + "- Phấn đấu doanh thu du lịch đạt 1.500 tỷ đồng.\n(2) Sở Y tế chủ trì:\n- Khám sức khỏe.")
                .targets()
                .get(0);
        assertThat(Samples.names(target.lead())).isEqualTo("Sở Du lịch");
        assertThat(target.lead().get(0).inherited()).isTrue();
    }

    @Test
    void aDeadlineBeforeTheAgencyCharged() {
        Target target = Samples.resolution("Điều 2. Nhiệm vụ\n"
                        + "1. Trước ngày 31/3/2026, Sở Nội vụ chủ trì xây dựng Đề án vị trí việc làm.\n"
                        + "2. Từ năm 2026, Sở Nội vụ chủ trì xây dựng cơ sở dữ liệu.")
                .targets()
                .get(0);
        assertThat(target.indicator()).isEqualTo("xây dựng Đề án vị trí việc làm");
        assertThat(target.time()).isEqualTo("2026-03-31");
        assertThat(Samples.names(target.lead())).isEqualTo("Sở Nội vụ");
    }

    @Test
    void aBareAgencyThatOpensItsClauseAnswers() {
        Target target = Samples.resolution("Điều 2. Nhiệm vụ\n1. Sở Y tế chủ trì, phối hợp các sở thực hiện.\n"
                        + "2. Sở tham mưu bảo đảm 95% dân số tham gia bảo hiểm y tế.")
                .targets()
                .get(0);
        assertThat(target.lead()).singleElement().satisfies(agency -> {
            assertThat(agency.name()).isEqualTo("Sở");
            assertThat(agency.canonical()).isEqualTo("Sở Y tế");
            assertThat(agency.inherited()).isFalse();
        });
    }
}
