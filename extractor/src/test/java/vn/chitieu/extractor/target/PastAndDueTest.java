package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.Samples;

/** What was beside what shall be, and which time is whose, in invented sentences; the plan is of 2026. */
class PastAndDueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tỷ lệ xã có chợ đạt 80% (năm 2025 đạt 71%).; Tỷ lệ xã có chợ | EQ 80 % | 2026",
                "Số hộ dùng nước máy đạt 90% (đầu kỳ 82%).; Số hộ dùng nước máy | EQ 90 % | 2026",
                "Diện tích chè mở rộng từ 300 ha hiện nay lên 450 ha.; Diện tích chè | EQ 450 ha | 2026",
                "Tổng đàn trâu, bò 12.500 con (hiện có 11.900 con).; Tổng đàn trâu, bò | EQ 12500 con | 2026",
                "Trồng 50 ha quế (đến nay đã trồng 320 ha).; Trồng quế | EQ 50 ha | 2026",
                "Tỷ lệ xã có chợ không dưới 80%, mỗi hộ không quá 2 ha.; Tỷ lệ xã có chợ | GTE 80 % | 2026",
            })
    void figuresOfTodayAreNoTargets(String sentence, String expected) {
        assertThat(Samples.listed(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tỷ lệ xã có chợ đến hết năm đạt 80%.; Tỷ lệ xã có chợ | EQ 80 % | 2026",
                "Thu hải sản cả năm đạt 8 tỷ đồng.; Thu hải sản | EQ 8 tỷ đồng | 2026",
                "Kim ngạch xuất khẩu quý IV đạt 7 triệu USD.; Kim ngạch xuất khẩu | EQ 7 triệu USD | 2026-Q4",
                "Số giờ làm việc nhà còn 2,5 lần vào năm 2028.; Số giờ làm việc nhà | EQ 2.5 lần | 2028",
                "Giải ngân kế hoạch vốn đến hết ngày 30/6/2026 đạt 60%.; Giải ngân kế hoạch vốn | EQ 60 % | 2026-06-30",
            })
    void timesThatLeaveSomethingOut(String sentence, String expected) {
        assertThat(Samples.listed(sentence)).containsExactly(expected);
    }

    @Test
    void aDeadlineThatOpensTheSentenceWithoutAnAgency() {
        assertThat(Samples.told("Trước ngày 20/10/2026 trình UBND tỉnh phương án chia nước."))
                .containsExactly("trình UBND tỉnh phương án chia nước | DUE | 2026-10-20");
    }

    @Test
    void aRiseOverSeveralYears() {
        assertThat(Samples.listed("Tỷ trọng dịch vụ từ 31% năm 2025 nâng lên 35% năm 2027 và 40% năm 2030."))
                .containsExactly("Tỷ trọng dịch vụ | EQ 35 % | 2027", "Tỷ trọng dịch vụ | EQ 40 % | 2030");
    }

    @Test
    void eachValueHasTheTimeBeforeIt() {
        assertThat(Samples.listed("Tỷ lệ xã có chợ hiện mới đạt 61%, đến năm 2027 đạt 68% và năm 2030 đạt 75%."))
                .containsExactly("Tỷ lệ xã có chợ | EQ 68 % | 2027", "Tỷ lệ xã có chợ | EQ 75 % | 2030");
    }

    @Test
    void aRateBehindTheLastIsThatOfEach() {
        assertThat(Samples.listed("Có 12 bác sĩ, 3 dược sĩ/1 vạn dân."))
                .containsExactly(
                        "bác sĩ | EQ 12 bác sĩ/1 vạn dân | 2026", "dược sĩ/1 vạn dân | EQ 3 dược sĩ/1 vạn dân | 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Rà soát danh mục chợ, xong trước ngày 15/11.; Rà soát danh mục chợ | DUE | 2026-11-15",
                "Khảo sát các bến đò trong quý III.; Khảo sát các bến đò | DUE | 2026-Q3",
                "Đưa trạm bơm Cầu Gỗ vào vận hành trước ngày 30/6/2027.; Đưa trạm bơm Cầu Gỗ vào vận hành | DUE | 2027-06-30",
                "Lắp đặt 12 camera tại bến xe, hoàn thành trong tháng 9/2026.; Lắp đặt camera tại bến xe | EQ 12 camera | 2026-09",
                "Hoàn thành cầu Bến Lội (dài 120 m, rộng 9 m) trong quý II/2027.; cầu Bến Lội | DUE | 2027-Q2",
            })
    void deadlines(String sentence, String expected) {
        assertThat(Samples.told(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 10 tháng 12 năm 2026.",
                "Tổng hợp kết quả trước ngày 25/11 hằng năm.",
                "Hiện toàn huyện có 45 hợp tác xã.",
            })
    void nothingDue(String sentence) {
        assertThat(Samples.told(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vận hành cống hợp lý, chỉ lấy nước khi độ mặn ngoài cống dưới 1‰.",
                "Xã nào giải ngân dưới 50% kế hoạch thì giải trình trước Hội đồng nhân dân.",
                "Theo Nghị định số 12/2024/NĐ-CP, sân bóng đá tối thiểu 800 m2.",
                "Mỗi cộng tác viên phụ trách không quá 40 hộ.",
            })
    void conditionsAreNoTargets(String sentence) {
        assertThat(Samples.listed(sentence)).isEmpty();
    }

    @Test
    void aReportTurnsToThePlan() {
        String report = "ỦY BAN NHÂN DÂN\nHUYỆN BÌNH AN\n\nSố: 12/BC-UBND\n\nBình An, ngày 09 tháng 12 năm 2025\n\n"
                + "BÁO CÁO\nTình hình kinh tế - xã hội năm 2025; kế hoạch năm 2026\n\n"
                + "I. KẾT QUẢ NĂM 2025 VÀ KẾ HOẠCH NĂM 2026\n\n"
                + "1. Sản lượng lúa ước đạt 47.350 tấn, tăng 2,6%; kế hoạch năm 2026 đạt 48.900 tấn.\n";
        assertThat(Samples.targets(Samples.extract(report))).containsExactly("Sản lượng lúa | EQ 48900 tấn | 2026");
    }

    @Test
    void aTaskWrittenLikeAForm() {
        assertThat(Samples.told("Nâng cấp cổng dữ liệu của tỉnh; đưa 100% máy chủ về một nơi.\n"
                        + "Đơn vị chủ trì: Sở Nội vụ.\nThời gian hoàn thành: Quý II/2026."))
                .containsExactlyInAnyOrder(
                        "Nâng cấp cổng dữ liệu của tỉnh | DUE | 2026-Q2",
                        "đưa máy chủ về một nơi | EQ 100 % | 2026-Q2");
    }
}
