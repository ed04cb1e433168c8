package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7; 7",
                "07; 7",
                "0; 0",
                "12,5; 12.5",
                "0,85; 0.85",
                "12,50; 12.5",
                "1.500; 1500",
                "11.800; 11800",
                "1.234.567; 1234567",
                "1.234,5; 1234.5",
                "100; 100",
                "98.5; 98.5",
                "0.125; 0.125",
                "1234567; 1234567",
                "1,234,567; 1234567",
            })
    void number(String digits, String value) {
        assertThat(VietnameseNumbers.parse(digits)).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "16.12.2025", "1,2,3", "12,5.000", "1.2345.678", "1.234.56"})
    void noNumber(String digits) {
        assertThat(VietnameseNumbers.parse(digits)).isNull();
    }

    @Test
    void tooManyDigits() {
        assertThat(VietnameseNumbers.parse("9".repeat(40))).isNull();
        assertThat(VietnameseNumbers.parse("9".repeat(12))).isEqualTo(new BigDecimal("999999999999"));
    }
}
