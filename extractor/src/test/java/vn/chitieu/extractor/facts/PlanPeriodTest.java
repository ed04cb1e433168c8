package vn.chitieu.extractor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPeriodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Về nhiệm vụ kinh tế - xã hội năm 2014 | 2014",
                "Đại hội đại biểu Đảng bộ tỉnh lần thứ IV, nhiệm kỳ 2011 - 2016 | 2011/2016",
                "PHÁT TRIỂN CẢNG CÁ GIAI ĐOẠN 2011 - 2015 | 2011/2015",
                "Về kế hoạch trồng rừng 5 năm 2006-2010 | 2006/2010",
                "V/v thu ngân sách quý IV năm 2014 | 2014-Q4",
                "Về nhiệm vụ trọng tâm quý 2/2014 | 2014-Q2",
                "Về phát triển nghề muối đến năm 2012 | 2012",
                "Quy hoạch chợ đến năm 2012, có xét đến năm 2017 | 2012",
                "Quy hoạch chợ đến năm 2012, tầm nhìn đến năm 2027 | 2012",
                "Quy hoạch chợ đến năm 2012 và định hướng đến năm 2017 | 2012",
                "Quy hoạch chợ thời kỳ 2011 – 2020 | 2011/2020",
                "Trồng rừng từ năm 2011 đến năm 2015 | 2011/2015",
                "Thực hiện Chương trình nước sạch giai đoạn 2011 - 2015 trên địa bàn tỉnh năm 2013 | 2013",
                "Về nhiệm vụ 5 năm 2011 - 2015 và năm 2011 | 2011/2015",
                "Kết quả thu ngân sách năm 2013 và dự toán năm 2014 | 2014",
                "Thực hiện Nghị quyết số 9/NQ-CP ngày 3 tháng 2 năm 2012 của Chính phủ giai đoạn 2013-2015 | 2013/2015",
                "Thực hiện Nghị quyết số 9/NQ-CP ngày 3/2/2012 đến hết năm 2015 | 2015",
                "Đại hội đại biểu Đảng bộ huyện An Hòa lần thứ X, nhiệm kỳ 2020 - 2025 | 2020/2025",
            })
    void readsThePeriod(String title, String period) {
        assertThat(PlanPeriod.of(title)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Về phát triển cảng cá",
                "Thực hiện Chỉ thị số 3/CT-TTg ngày 8 tháng 9 năm 2015 của Thủ tướng Chính phủ",
                "Thực hiện Nghị quyết số 12/2016/QH13 về đất đai",
                "Thi hành Luật Thủy lợi năm 2017",
                "Về công văn số 5/2017",
                "Chương trình làm việc nhiệm kỳ 2011 - 2016",
                "Sơ kết công tác năm 2013",
                "Áp dụng từ ngày 1 tháng 7 năm 2015",
            })
    void readsNoPeriod(String title) {
        assertThat(PlanPeriod.of(title)).isNull();
    }
}
