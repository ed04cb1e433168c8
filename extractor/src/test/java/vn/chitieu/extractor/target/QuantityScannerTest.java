package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

class QuantityScannerTest {

    private static final QuantityScanner SCANNER = new QuantityScanner(new Lexicons());

    private static List<Quantity> scan(String text) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        return SCANNER.scan(text, tokens, TimeScanner.scan(tokens));
    }

    private static String quantities(String text) {
        return scan(text).stream()
                .map(quantity -> quantity.comparator()
                        + " "
                        + quantity.value().toPlainString()
                        + (quantity.upper() == null
                                ? ""
                                : ".." + quantity.upper().toPlainString())
                        + (quantity.unit() == null ? "" : " " + quantity.unit()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "đạt 12,5%; EQ 12.5 %",
                "trên 12,5 %; GT 12.5 %",
                "hơn 300 hộ; GT 300 hộ",
                "vượt 5 tỷ đồng; GT 5 tỷ đồng",
                "từ 12% trở lên; GTE 12 %",
                "ít nhất 04 xã; GTE 4 xã",
                "tối thiểu đạt 90%; GTE 90 %",
                "không dưới 3 ha; GTE 3 ha",
                "≥ 95%; GTE 95 %",
                "dưới 1%; LT 1 %",
                "thấp hơn 2,5%; LT 2.5 %",
                "< 4%; LT 4 %",
                "không quá 10 hộ; LTE 10 hộ",
                "tối đa 5%; LTE 5 %",
                "15% trở xuống; LTE 15 %",
                "khoảng 25.000 tỷ đồng; APPROX 25000 tỷ đồng",
                "xấp xỉ 70%; APPROX 70 %",
                "khoảng trên 500 ha; GT 500 ha",
                "2 - 2,5%; RANGE 2..2.5 %",
                "2% - 2,5%; RANGE 2..2.5 %",
                "10 – 12%/năm; RANGE 10..12 %/năm",
                "từ 3 đến 5 xã; RANGE 3..5 xã",
                "từ 7% đến 8%; RANGE 7..8 %",
                "61 giường bệnh/1 vạn dân; EQ 61 giường bệnh/1 vạn dân",
                "1.200 USD/người/năm; EQ 1200 USD/người/năm",
                "28 m2 sàn/người; EQ 28 m2 sàn/người",
                "28 m² sàn/người; EQ 28 m² sàn/người",
                "3,5 tỷ USD; EQ 3.5 tỷ USD",
                "2 triệu lượt khách; EQ 2 triệu lượt",
                "15 bác sỹ / 1 vạn dân; EQ 15 bác sỹ/1 vạn dân",
                "6‰; EQ 6 ‰",
                "45 nghìn tấn/năm; EQ 45 nghìn tấn/năm",
                "14 triệu; EQ 14 triệu",
                "thành lập 25 kệ sách; EQ 25 kệ",
                "10% xã và 20% hộ; EQ 10 %, EQ 20 %",
            })
    void quantity(String text, String expected) {
        assertThat(quantities(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quốc lộ 4B",
                "Nghị quyết số 12/NQ-HĐND",
                "Quyết định 318/QĐ-UBND",
                "khoản 2 Điều 5",
                "COVID-19",
                "QCVN 08-MT:2015",
                "5G",
                "Khu công nghiệp số 3",
                "giai đoạn 1",
                "năm 2027",
                "ngày 30/6/2027",
                "Top 10",
            })
    void nothingThatCounts(String text) {
        assertThat(scan(text))
                .allSatisfy(quantity ->
                        assertThat(quantity.unitClass()).as(quantity.toString()).isEqualTo(UnitClass.NONE));
    }
}
