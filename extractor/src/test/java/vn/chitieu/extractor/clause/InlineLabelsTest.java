package vn.chitieu.extractor.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Gồm: (1) xây chợ; (2) mở đường. | - | (1) (2)",
                "Gồm (i) xây chợ, (ii) mở đường, (iii) trồng cây. | - | (i) (ii) (iii)",
                "Về kinh tế: (1) GRDP tăng. (2) Thu tăng. | - | (1) (2)",
                "(4) Tỷ lệ hộ khá. | (3) x | (4)",
                "(4) Tỷ lệ hộ khá; (5) tỷ lệ hộ giàu. | (3) x | (4) (5)",
                "(4) Tỷ lệ hộ khá. | - | -",
                "Chỉ có (1) mục. | - | -",
                "Huyện A (1), huyện B (2) | - | -",
                "huyện A (01), huyện B (02) khác | - | -",
                "Số (2) đi trước (1) x | - | -",
                "hàm f(1) x, f(2) y | - | -",
            })
    void labels(String text, @Nullable String before, @Nullable String expected) {
        Label last = before == null ? null : LabelScanner.scan(before, 0, before.length());
        String found = InlineLabels.find(text, 0, text.length(), last).stream()
                .map(Label::text)
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
        assertThat(found).isEqualTo(expected);
    }
}
