package vn.chitieu.extractor.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinalsTest {

    @ParameterizedTest
    @CsvSource({"I, 1", "iv, 4", "IX, 9", "xiv, 14", "XL, 40", "LXXXIX, 89"})
    void roman(String numeral, int value) {
        assertThat(Ordinals.roman(numeral)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IIII", "VX", "IC", "XC", "A", "I1", "IIIIIIIIIIII"})
    void noRoman(String numeral) {
        assertThat(Ordinals.roman(numeral)).isZero();
    }

    @Test
    void everyRomanReadsBack() {
        for (int value = 1; value < 90; value++) {
            assertThat(Ordinals.roman(Ordinals.toRoman(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "b, 2", "c, 3", "d, 4", "đ, 5", "e, 6", "g, 7", "h, 8", "i, 9", "Đ, 5", "y, 23"})
    void letter(char letter, int position) {
        assertThat(Ordinals.letter(letter)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(chars = {'ă', 'ê', '1', '.', ' ', 'ß'})
    void noLetter(char letter) {
        assertThat(Ordinals.letter(letter)).isZero();
    }
}
