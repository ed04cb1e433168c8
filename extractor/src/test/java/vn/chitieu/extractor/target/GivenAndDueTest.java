package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.Samples;

/** What is given already or only looked into, and which time serves several targets, in invented sentences. */
class GivenAndDueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ nào chưa đạt 70% số hộ phải giải trình.",
                "Kết nối bản đồ với 5.200 mã số đã cấp.",
                "Khởi công hồ Bãi Sim, tổng mức đầu tư đã được phê duyệt là 310 tỷ đồng.",
                "Nghiên cứu giảm 30% tiền thuê sạp trong ba năm.",
                "Diện tích mỗi kho không quá 5 ha và không dưới 1 ha theo quy định.",
                "Hộ ông Tám đã giảm hao hụt từ 25% xuống 8%.",
                "Những nơi có trên 40% số hộ xa chợ cần bố trí xe lưu động.",
            })
    void whatIsGivenIsNoTarget(String sentence) {
        assertThat(Samples.told(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tỷ lệ lấp đầy của các chợ đã mở không thấp hơn 65%.; Tỷ lệ lấp đầy của các chợ đã mở | GTE 65 % | 2026",
                "Công suất điện mặt trời lũy kế khoảng 900 MW.; Công suất điện mặt trời lũy kế | APPROX 900 MW | 2026",
                "Thời gian lưu trú của khách đạt 2,5 ngày.; Thời gian lưu trú của khách | EQ 2.5 ngày | 2026",
                "Không để phát sinh lò gạch thủ công.; lò gạch thủ công | RANK | 2026",
                "Thuyền chở quá tải trên sông: không còn.; Thuyền chở quá tải trên sông | RANK | 2026",
            })
    void boundsAndStatesAmongTargets(String sentence, String expected) {
        assertThat(Samples.listed(sentence)).containsExactly(expected);
    }

    @Test
    void aRangeBeforeARiseIsATargetOfItsOwn() {
        assertThat(Samples.listed("Thành lập mới từ 3 đến 4 hợp tác xã, nâng diện tích muối sạch lên 120 ha."))
                .hasSize(2)
                .anyMatch(line -> line.contains("RANGE 3..4 hợp tác xã"))
                .anyMatch(line -> line.contains("EQ 120 ha"));
    }

    @Test
    void whatIsFinishedByADayServesTheWholeList() {
        assertThat(Samples.told("In cấp 400 tờ rơi, dán 60 áp phích tại bến đò, hoàn thành trong tháng 7."))
                .hasSize(2)
                .allMatch(line -> line.endsWith("| 2026-07"));
    }

    @Test
    void theVerbBeforeTheFirstNumberCountsTheNext() {
        assertThat(Samples.told("Cấp phát 200 lít thuốc khử trùng, 35 tấn vôi bột cho vùng ven đê."))
                .hasSize(2)
                .anyMatch(line -> line.contains("EQ 35 tấn"));
        assertThat(Samples.told("Tổ chức 4 hội chợ tại 3 xã và 2 phường."))
                .containsExactly("Tổ chức hội chợ | EQ 4 hội chợ | 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sở Nội vụ tổng kết việc thí điểm vào năm 2028.; tổng kết việc thí điểm | DUE | 2028",
                "Sở Nội vụ theo dõi, đôn đốc, tham mưu sơ kết vào năm 2027.; tham mưu sơ kết | DUE | 2027",
                "Sở Nội vụ rà soát các chợ có tỷ lệ lấp đầy dưới 30% trước ngày 15/8/2026.;"
                        + " rà soát các chợ có tỷ lệ lấp đầy dưới 30% | DUE | 2026-08-15",
                "Tham mưu phương án bố trí 02 bến đò trong tháng 7/2026.; Tham mưu phương án bố trí 02 bến đò | DUE | 2026-07",
                "Triển khai nạo vét đợt 2, hoàn thành trước ngày 25/9/2026 theo kế hoạch.;"
                        + " Triển khai nạo vét đợt 2 | DUE | 2026-09-25",
            })
    void datesOfActs(String sentence, String expected) {
        assertThat(Samples.told(sentence)).containsExactly(expected);
    }

    @Test
    void theEndOfAPlanOfSeveralYears() {
        String body = "Số: 12/KH-UBND\nBình An, ngày 10 tháng 12 năm 2025\nKẾ HOẠCH\n"
                + "Phát triển nghề muối giai đoạn 2026 - 2030\n\nI. NHIỆM VỤ\n\n1. Nâng số kho muối lên 40 kho vào cuối kỳ.\n";
        assertThat(Samples.targets(Samples.extract(body))).containsExactly("số kho muối | EQ 40 kho | 2030");
    }

    @Test
    void onlyTheLastSentenceOfAParagraphIntroducesItsList() {
        assertThat(Samples.targets(Samples.resolution("Điều 2. Nhiệm vụ quý III năm 2026\n\n"
                        + "Đến hết năm 2026 thu đạt 25 tỷ đồng. Giao việc như sau:\n\n1. Mở 12 hội nghị khách hàng.")))
                .containsExactly("thu | EQ 25 tỷ đồng | 2026", "Mở hội nghị khách hàng | EQ 12 hội nghị | 2026-Q3");
    }

    @Test
    void whatAPlanStartsFromIsNoTarget() {
        String body = "I. QUAN ĐIỂM\n\n1. Cả nước mới có 90 kho muối, trong đó 74% ở ven biển.\n\n"
                + "II. MỤC TIÊU\n\n1. Số kho muối đạt 120 kho.";
        assertThat(Samples.targets(Samples.resolution(body))).containsExactly("Số kho muối | EQ 120 kho | 2026");
    }

    @Test
    void aPlanThatIsDueIsNamedByWhatItIsFor() {
        String table = Samples.table(
                Samples.head() + "DANH MỤC ĐỀ ÁN",
                "TT | Tên đề án | Cơ quan chủ trì | Thời hạn",
                "1 | Đề án phát triển 06 trung tâm muối cấp vùng | Sở Công Thương | Tháng 6/2027");
        assertThat(Samples.targets(Samples.extract(table)))
                .containsExactly("Đề án phát triển 06 trung tâm muối cấp vùng | DUE | 2027-06");
    }
}
