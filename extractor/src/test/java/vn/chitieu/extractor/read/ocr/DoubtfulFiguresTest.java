package vn.chitieu.extractor.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.PageMark;

class DoubtfulFiguresTest {

    private static CanonicalText text(String paragraph, boolean ocr) {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        builder.page(new PageMark(1, ocr, ocr ? 0.9 : null));
        builder.paragraph(paragraph, false);
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "đạt 1O0 triệu đồng; 1O0",
                "đạt l5% vào năm 2030; l5",
                "trên 10O% số xã; 10O",
                "giảm 2,S5 điểm; 2,S5",
                "thu 1.5000 tỷ đồng; 1.5000",
                "tăng 12,5.3%; 12,5.3",
                "vốn 1.500.00 đồng; 1.500.00",
                "vốn 1500.000 đồng; 1500.000",
                "giảm 3%o mỗi năm; o",
            })
    void reportsWhereTheFigureStands(String sentence, String figure) {
        List<Diagnostic> found = DoubtfulFigures.find(text(sentence, true));
        assertThat(found).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("READ-143");
            assertThat(sentence.substring(diagnostic.start(), diagnostic.end())).isEqualTo(figure);
        });
        assertThat(DoubtfulFigures.find(text(sentence, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đạt 12,5% và 1.500.000 người, 1.234,56 ha.",
                "mục 1.1.2, ngày 30.4.2026, tháng 12.2025, khoản 1,2,3",
                "quốc lộ 18A, mạng 5G, G7, PAPI, 3m, 12km, COVID19",
                "Quý II/2021 và năm 2030. Đến 31/12/2026",
                "Nghị quyết số 318/NQ-HĐND",
            })
    void keepsSilentAboutSoundFigures(String sentence) {
        assertThat(DoubtfulFigures.find(text(sentence, true))).isEmpty();
    }

    @Test
    void isBounded() {
        List<Diagnostic> found = DoubtfulFigures.find(text("1O0 ".repeat(150), true));
        assertThat(found).hasSize(DoubtfulFigures.MAX_REPORTED + 1);
        assertThat(found.get(DoubtfulFigures.MAX_REPORTED).message()).startsWith("50 more figures");
    }
}
