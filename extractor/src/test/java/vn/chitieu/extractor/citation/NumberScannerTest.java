package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47/NQ-HĐND ngày | 47/NQ-HĐND | NQ | HĐND",
                "9-NQ/TU, ngày | 9-NQ/TU | NQ | TU",
                "12/2011/NĐ-CP | 12/2011/NĐ-CP | NĐ | CP",
                "12.3/NQ-CP | 12.3/NQ-CP | NQ | CP",
                "1.204/QĐ-UBND | 1.204/QĐ-UBND | QĐ | UBND",
                "31/2012/QH13; | 31/2012/QH13 | QH13 | QH13",
                "88- KL/TW | 88-KL/TW | KL | TW",
                "88/QĐ - TTg của | 88/QĐ-TTg | QĐ | TTg",
                "7/TTr. STC ngày | 7/TTr.STC | TTr | STC",
                "5/2013/TTLT-BTC-BKHĐT | 5/2013/TTLT-BTC-BKHĐT | TTLT | BKHĐT",
                "15/NQ-TU. Các sở | 15/NQ-TU | NQ | TU",
                "6a/KH-UBND | 6a/KH-UBND | KH | UBND",
            })
    void readsNumbers(String text, String value, String code, String issuerCode) {
        NumberScanner.DocumentNumber number = NumberScanner.at(text, 0, text.length());
        assertThat(number).isNotNull();
        assertThat(number.value()).isEqualTo(value);
        assertThat(number.code()).isEqualTo(code);
        assertThat(number.issuerCode()).isEqualTo(issuerCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/2018", "3/12/2018", "12,5%", "100.000 tấn/năm", "24/7", "12345678/QĐ-UBND", "5 - 7%"})
    void passesOverOtherFigures(String text) {
        assertThat(NumberScanner.at(text, 0, text.length())).isNull();
    }

    @Test
    void spellingsOfOneNumberHaveOneKey() {
        assertThat(NumberScanner.key("47/NQ-HĐND"))
                .isEqualTo(NumberScanner.key("47/NQ-HDND"))
                .isEqualTo(NumberScanner.key("47-nq/hđnd"))
                .isNotEqualTo(NumberScanner.key("48/NQ-HĐND"));
    }
}
