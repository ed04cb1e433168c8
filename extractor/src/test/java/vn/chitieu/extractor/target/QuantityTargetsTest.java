package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.Samples;
import vn.chitieu.extractor.model.Target;

/** Figures of invented sentences; the plan is of 2026, issued in December 2025. */
class QuantityTargetsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tỷ lệ thôn có nhà văn hóa đạt 95%.; Tỷ lệ thôn có nhà văn hóa | EQ 95 % | 2026",
                "Tỷ lệ thôn có nhà văn hóa đạt trên 95%.; Tỷ lệ thôn có nhà văn hóa | GT 95 % | 2026",
                "Tỷ lệ thôn có nhà văn hóa đạt từ 95% trở lên.; Tỷ lệ thôn có nhà văn hóa | GTE 95 % | 2026",
                "Tỷ lệ thôn có nhà văn hóa đạt ít nhất 95%.; Tỷ lệ thôn có nhà văn hóa | GTE 95 % | 2026",
                "Tỷ lệ hộ nghèo dưới 1,5%.; Tỷ lệ hộ nghèo | LT 1.5 % | 2026",
                "Tỷ lệ thất nghiệp không quá 3%.; Tỷ lệ thất nghiệp | LTE 3 % | 2026",
                "Doanh thu du lịch đạt khoảng 1.500 tỷ đồng.; Doanh thu du lịch | APPROX 1500 tỷ đồng | 2026",
                "Tốc độ tăng trưởng GRDP đạt 8 - 8,5%.; Tốc độ tăng trưởng GRDP | RANGE 8..8.5 % | 2026",
                "Tốc độ tăng trưởng GRDP đạt từ 8% đến 8,5%.; Tốc độ tăng trưởng GRDP | RANGE 8..8.5 % | 2026",
                "Thu ngân sách nội địa tăng 10%.; Thu ngân sách nội địa | EQ 10 % INCREASE | 2026",
                "Tỷ lệ hộ nghèo giảm 1,2%.; Tỷ lệ hộ nghèo | EQ 1.2 % DECREASE | 2026",
                "Tỷ lệ hộ nghèo giảm còn 0,8%.; Tỷ lệ hộ nghèo | EQ 0.8 % | 2026",
                "Tỷ lệ hộ nghèo còn dưới 1%.; Tỷ lệ hộ nghèo | LT 1 % | 2026",
                "Tỷ lệ hộ nghèo giảm còn dưới 1%.; Tỷ lệ hộ nghèo | LT 1 % | 2026",
                "Tỷ lệ hộ nghèo giảm xuống dưới 1%.; Tỷ lệ hộ nghèo | LT 1 % | 2026",
                "Tỷ lệ hộ nghèo giảm xuống còn 1%.; Tỷ lệ hộ nghèo | EQ 1 % | 2026",
                "Giảm tỷ lệ hộ nghèo 1%.; tỷ lệ hộ nghèo | EQ 1 % DECREASE | 2026",
                "GRDP bình quân đầu người đạt 4.200 USD.; GRDP bình quân đầu người | EQ 4200 USD | 2026",
                "Đến năm 2028, tỷ lệ đô thị hóa đạt 45%.; tỷ lệ đô thị hóa | EQ 45 % | 2028",
                "Tỷ lệ đô thị hóa đạt 45% vào năm 2029.; Tỷ lệ đô thị hóa | EQ 45 % | 2029",
                "Phấn đấu tỷ lệ che phủ rừng đạt 52%.; tỷ lệ che phủ rừng | EQ 52 % | 2026",
                "Duy trì tỷ lệ che phủ rừng ổn định 52%.; tỷ lệ che phủ rừng | EQ 52 % | 2026",
                "Diện tích nhà ở bình quân đạt 30 m2 sàn/người.; Diện tích nhà ở bình quân | EQ 30 m2 sàn/người | 2026",
                "GRDP tăng bình quân 8%.; GRDP | EQ 8 % INCREASE | 2026",
                "100% số xã có trạm y tế.; số xã có trạm y tế | EQ 100 % | 2026",
            })
    void oneFigure(String sentence, String expected) {
        assertThat(Samples.listed(sentence)).containsExactly(expected);
    }

    @Test
    void theWordsBehindTheSecondValueNameTheFirst() {
        assertThat(Samples.listed("Đến năm 2027 có 60% và đến năm 2029 có 85% số thôn có sân chơi."))
                .containsExactly("số thôn có sân chơi | EQ 60 % | 2027", "số thôn có sân chơi | EQ 85 % | 2029");
    }

    @Test
    void severalFiguresOfASentence() {
        assertThat(Samples.listed("Tỷ lệ che phủ rừng đạt 52%; tỷ lệ đô thị hóa đạt 40%, tỷ lệ hộ nghèo còn 2%."))
                .containsExactly(
                        "Tỷ lệ che phủ rừng | EQ 52 % | 2026",
                        "tỷ lệ đô thị hóa | EQ 40 % | 2026", "tỷ lệ hộ nghèo | EQ 2 % | 2026");
    }

    @Test
    void aShareOfTheFigureBefore() {
        assertThat(Samples.listed("Quy mô kinh tế số đạt 50.000 tỷ đồng, chiếm 35% GRDP."))
                .containsExactly(
                        "Quy mô kinh tế số | EQ 50000 tỷ đồng | 2026", "Quy mô kinh tế số chiếm GRDP | EQ 35 % | 2026");
    }

    @Test
    void partsBehindAmongThem() {
        assertThat(Samples.listed("Thu ngân sách nhà nước đạt 9.500 tỷ đồng, trong đó thu nội địa đạt 8.000 tỷ đồng, "
                        + "thu xuất nhập khẩu đạt 1.500 tỷ đồng."))
                .containsExactly(
                        "Thu ngân sách nhà nước | EQ 9500 tỷ đồng | 2026",
                        "thu nội địa of Thu ngân sách nhà nước | EQ 8000 tỷ đồng | 2026",
                        "thu xuất nhập khẩu of Thu ngân sách nhà nước | EQ 1500 tỷ đồng | 2026");
    }

    @Test
    void twoPlacesShareOneHead() {
        List<String> found = Samples.listed(
                "Tỷ lệ hộ dân được thu gom rác tại khu vực đô thị đạt 98% và tại khu vực nông thôn đạt 80%.");
        assertThat(found).hasSize(2);
        assertThat(found.get(0)).contains("EQ 98 %");
        assertThat(found.get(1)).contains("Tỷ lệ hộ dân được thu gom rác", "nông thôn", "EQ 80 %");
    }

    @Test
    void oneIndicatorForSeveralYears() {
        assertThat(Samples.listed("Tỷ lệ đô thị hóa đạt 40% vào năm 2027, 45% vào năm 2030."))
                .containsExactly("Tỷ lệ đô thị hóa | EQ 40 % | 2027", "Tỷ lệ đô thị hóa | EQ 45 % | 2030");
    }

    @Test
    void countedUnitsRepeatTheirNoun() {
        assertThat(Samples.listed("Đạt 32 giường bệnh/1 vạn dân; 11 bác sỹ/1 vạn dân."))
                .containsExactly(
                        "giường bệnh/1 vạn dân | EQ 32 giường bệnh/1 vạn dân | 2026",
                        "bác sỹ/1 vạn dân | EQ 11 bác sỹ/1 vạn dân | 2026");
    }

    @Test
    void timesOfHeadings() {
        List<Target> targets = Samples.resolution("Điều 1. Mục tiêu đến năm 2030\n1. Tỷ lệ che phủ rừng đạt 52%.\n"
                        + "Điều 2. Mục tiêu giai đoạn 2031 - 2035\n1. Tỷ lệ đô thị hóa đạt 60%.")
                .targets();
        assertThat(targets).extracting(Target::time).containsExactly("2030", "2031/2035");
    }

    @Test
    void spansPointAtTheParts() {
        var extraction = Samples.resolution("Điều 1. Mục tiêu\n1. Đến năm 2028, tỷ lệ đô thị hóa đạt trên 45%.");
        Target target = extraction.targets().get(0);
        assertThat(target.spans().indicator().in(extraction.text())).isEqualTo("tỷ lệ đô thị hóa");
        assertThat(target.spans().value().in(extraction.text())).isEqualTo("45");
        assertThat(target.spans().unit().in(extraction.text())).isEqualTo("%");
        assertThat(target.spans().time().in(extraction.text())).isEqualTo("Đến năm 2028");
        assertThat(target.quote()).isEqualTo("tỷ lệ đô thị hóa đạt trên 45%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm 2024, tỷ lệ hộ nghèo là 3,5%.",
                "Thu ngân sách 9 tháng đầu năm ước đạt 6.000 tỷ đồng.",
                "Thực hiện 3 đột phá, 5 nhóm nhiệm vụ.",
                "Nâng cấp Quốc lộ 4B và đường tỉnh 330.",
                "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 10/12/2025.",
                "Căn cứ khoản 2 Điều 15 của Luật này.",
                "Tổ chức dạy học 2 buổi/ngày.",
                "Xây dựng chính quyền địa phương 02 cấp.",
                "Nâng cao chất lượng rừng trồng.",
                "Mức chi hỗ trợ 200 nghìn đồng/người/ngày.",
            })
    void noTarget(String sentence) {
        assertThat(Samples.told(sentence)).isEmpty();
    }

    @Test
    void theBaselineIsNoSecondTarget() {
        assertThat(Samples.listed("Kim ngạch xuất khẩu tăng 12% so với năm 2024."))
                .containsExactly("Kim ngạch xuất khẩu | EQ 12 % INCREASE | 2026");
        assertThat(Samples.listed("Giảm tỷ lệ hộ nghèo từ 4% năm 2025 xuống còn 3% năm 2026."))
                .hasSize(1)
                .first()
                .asString()
                .contains("EQ 3 %");
    }

    @Test
    void whatARateIsCountedOnIsNoValue() {
        assertThat(Samples.listed("Số giường bệnh trên 1 vạn dân đạt 35 giường."))
                .containsExactly("Số giường bệnh trên 1 vạn dân | EQ 35 giường | 2026");
        assertThat(Samples.listed("Tỷ suất tử vong mẹ dưới 20 ca trên 100.000 trẻ đẻ sống."))
                .containsExactly("Tỷ suất tử vong mẹ | LT 20 ca | 2026");
        assertThat(Samples.listed("Đào tạo nghề cho trên 1.000 người."))
                .singleElement()
                .asString()
                .contains("GT 1000 người");
    }

    @Test
    void aMultipleSaysMoreOfTheSameIndicator() {
        assertThat(Samples.listed("GRDP bình quân đầu người đạt 6.000 USD, gấp 1,8 lần năm 2024."))
                .containsExactly(
                        "GRDP bình quân đầu người | EQ 6000 USD | 2026",
                        "GRDP bình quân đầu người | EQ 1.8 lần | 2026");
        assertThat(Samples.listed("Kim ngạch xuất khẩu đạt 3,2 tỷ USD (tăng 15% so với năm 2024)."))
                .containsExactly(
                        "Kim ngạch xuất khẩu | EQ 3.2 tỷ USD | 2026", "Kim ngạch xuất khẩu | EQ 15 % INCREASE | 2026");
    }

    @Test
    void resultsAreNoTargets() {
        assertThat(Samples.targets(
                        Samples.resolution("Điều 1. Tình hình thực hiện năm 2025\n1. Tỷ lệ che phủ rừng đạt 51%.\n"
                                + "Điều 2. Mục tiêu năm 2026\n1. Tỷ lệ che phủ rừng đạt 52%.")))
                .containsExactly("Tỷ lệ che phủ rừng | EQ 52 % | 2026");
    }

    @Test
    void placesBehindACount() {
        assertThat(Samples.listed("Xây dựng mới 15 chợ tại các huyện: huyện An Hòa (3), huyện Bình Tân (12)."))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("huyện Bình Tân of") && line.contains("EQ 12"));
    }
}
