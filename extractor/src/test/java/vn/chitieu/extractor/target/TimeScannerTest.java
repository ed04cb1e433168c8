package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

class TimeScannerTest {

    private static List<TimeExpression> scan(String text) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        return TimeScanner.scan(tokens);
    }

    private static String times(String text) {
        return scan(text).stream().map(TimeExpression::iso).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "năm 2027; 2027",
                "đến năm 2030; 2030",
                "đến hết năm 2028; 2028",
                "vào cuối năm 2029; 2029",
                "trước năm 2028; 2027",
                "trước hết năm 2028; 2028",
                "từ năm 2026; 2026",
                "năm học 2026-2027; 2026/2027",
                "năm học 2026 – 2027; 2026/2027",
                "giai đoạn 2026 - 2030; 2026/2030",
                "giai đoạn 2026-2030; 2026/2030",
                "giai đoạn từ năm 2026 đến năm 2028; 2026/2028",
                "thời kỳ 2021 - 2030; 2021/2030",
                "nhiệm kỳ 2026 - 2031; 2026/2031",
                "giai đoạn 5 năm 2026 - 2030; 2026/2030",
                "trong 5 năm 2026 - 2030; 2026/2030",
                "từ năm 2026 đến năm 2030; 2026/2030",
                "2026 - 2030; 2026/2030",
                "quý I/2027; 2027-Q1",
                "Quý IV năm 2026; 2026-Q4",
                "quí 2/2027; 2027-Q2",
                "quý III-2027; 2027-Q3",
                "tháng 7/2027; 2027-07",
                "tháng 11 năm 2026; 2026-11",
                "trong tháng 02/2027; 2027-02",
                "7/2027; 2027-07",
                "ngày 30/6/2027; 2027-06-30",
                "trước ngày 15/12/2026; 2026-12-15",
                "15/12/2026; 2026-12-15",
                "ngày 05 tháng 9 năm 2026; 2026-09-05",
                "trước tháng 6/2027; 2027-06",
                "chậm nhất trong quý II/2027; 2027-Q2",
                "đến năm 2027 và năm 2030; 2027 2030",
            })
    void time(String text, String iso) {
        assertThat(times(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 năm",
                "năm 12",
                "năm 2500",
                "2030",
                "2.030 hộ",
                "năm 1.990",
                "quý I",
                "tháng 13/2027",
                "ngày 45/6/2027",
                "Nghị quyết số 30/2027/NQ-HĐND",
                "quý V/2027",
                "Quốc lộ 18",
                "2030 - 2026",
            })
    void noTime(String text) {
        assertThat(times(text)).isEmpty();
    }

    @Test
    void aTimeHasItsPrepositionAndItsOffsets() {
        String text = "phải xong chậm nhất vào năm 2027, không muộn hơn";
        TimeExpression time = scan(text).get(0);
        assertThat(text.substring(time.start(), time.end())).isEqualTo("chậm nhất vào năm 2027");
    }

    @Test
    void yearsOfAnInterval() {
        TimeExpression time = scan("giai đoạn 2026 - 2030").get(0);
        assertThat(time.isInterval()).isTrue();
        assertThat(time.firstYear()).isEqualTo(2026);
        assertThat(time.lastYear()).isEqualTo(2030);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "đến hết năm đạt; 2026",
                "cả năm tăng; 2026",
                "từ nay đến cuối năm; 2026",
                "tiêu thụ giảm, quý II xuất chuồng; 2026-Q2",
                "đến hết năm học; ''",
                "cuối năm trước; ''",
                "cả năm 2025; 2025",
                "năm nay; ''",
            })
    void thePlansYearWhereNoneIsNamed(String text, String expected) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        assertThat(TimeScanner.scan(tokens, 2026).stream()
                        .map(TimeExpression::iso)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
