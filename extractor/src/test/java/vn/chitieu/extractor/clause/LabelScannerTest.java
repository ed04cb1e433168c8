package vn.chitieu.extractor.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Phần I; PART; 1",
                "Phần II. Mục tiêu; PART; 2",
                "CHƯƠNG III; CHAPTER; 3",
                "Chương 2; CHAPTER; 2",
                "Mục 4; SECTION; 4",
                "Điều 12. Tổ chức thực hiện; ARTICLE; 12",
                "Điều 2: Tổ chức; ARTICLE; 2",
                "ĐIỀU 3 TỔ CHỨC; ARTICLE; 3",
                "Khoản 3. Bãi bỏ; NUMBER; 3",
                "PHỤ LỤC 2; ANNEX; 2",
                "Phụ lục IV; ANNEX; 4",
                "A. Mục tiêu; CAPITAL; 1",
                "I. Mục tiêu; ROMAN; 1",
                "IX. Kinh phí; ROMAN; 9",
                "II- MỤC TIÊU; ROMAN; 2",
                "V - Kinh phí; ROMAN; 5",
                "B- Mục tiêu; CAPITAL; 2",
                "I.2. Chỉ tiêu; ROMAN_DECIMAL; 2",
                "1. Mục tiêu; NUMBER; 1",
                "14) Mục tiêu; NUMBER; 14",
                "2/ Về kinh tế; NUMBER; 2",
                "1.3. Về xã hội; DECIMAL; 3",
                "1.3 Về xã hội; DECIMAL; 3",
                "2.1.4. Du lịch; DECIMAL_DEEP; 4",
                "a) Tỷ lệ; LETTER; 1",
                "đ) Tỷ lệ; LETTER; 5",
                "e. Tỷ lệ; LETTER; 6",
                "b.2) Tỷ lệ; LETTER_DECIMAL; 2",
                "(7) Tỷ lệ; PAREN_NUMBER; 7",
                "(c) Tỷ lệ; PAREN_LETTER; 3",
                "(iv) Tỷ lệ; PAREN_ROMAN; 4",
                "- Tỷ lệ; DASH; 0",
                "– Tỷ lệ; DASH; 0",
                "+ Tỷ lệ; PLUS; 0",
                "* Tỷ lệ; STAR; 0",
                "• Tỷ lệ; STAR; 0",
            })
    void label(String line, LabelStyle style, int ordinal) {
        Label label = LabelScanner.scan(line, 0, line.length());
        assertThat(label).isNotNull();
        assertThat(label.style()).isEqualTo(style);
        assertThat(label.ordinal()).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tỷ lệ hộ khá",
                "Điều 5 của Luật này được sửa đổi",
                "Phụ lục 2 của Nghị quyết này",
                "12/NQ-HĐND",
                "12,5% số xã",
                "2.500 tỷ đồng",
                "2027 là năm",
                "-",
                "--",
                "+",
                "()",
                "(Kèm theo Nghị quyết)",
                "(12345) hộ",
                "Ông A. phát biểu",
                "V/v làm muối",
                "TP. Bình An",
                "IIII. Sai",
            })
    void none(String line) {
        assertThat(LabelScanner.scan(line, 0, line.length())).isNull();
    }

    @Test
    void offsetsAndTextOfALabel() {
        String text = "xx 1.2.  Về y tế";
        Label label = LabelScanner.scan(text, 3, text.length());
        assertThat(label).isEqualTo(new Label(LabelStyle.DECIMAL, "1.2", 2, "1", 3, 9));
    }
}
