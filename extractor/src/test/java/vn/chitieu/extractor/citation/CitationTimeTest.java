package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.facts.FactsReader;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;

/** A line of millions of characters takes seconds, whatever it repeats. */
class CitationTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "(", "số ", "/NQ-", "1/NQ-"})
    void isLinearInTenMillion(String piece) {
        assertLinear(piece, 10_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/",
                " ",
                "-",
                "số 1/",
                "Luật ",
                "Luật Đầu tư ",
                "Nghị quyết số ",
                "Nghị quyết số 1/NQ-CP của ",
                "của Bộ ",
                "Ủy ban nhân dân tỉnh ",
                "ngày 1 tháng ",
                "Đại hội lần thứ ",
                "KẾ HOẠCH ",
                "Số hiệu: ",
                "có hiệu lực từ ngày ",
            })
    void isLinearInTwoMillion(String piece) {
        assertLinear(piece, 2_000_000);
    }

    private static void assertLinear(String piece, int length) {
        String line = piece.repeat(length / piece.length());
        CanonicalText text =
                new CanonicalText(line, List.of(new Paragraph(0, line.length(), false, null)), List.of(), List.of());
        Source source = new Source("long.txt", "text/plain", line.length(), "", null, false);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            DocumentFacts facts = FactsReader.read(text, List.of(), source);
            assertThat(CitationFinder.find(text, List.of(), facts)).hasSizeLessThan(10);
        });
    }

    @Test
    void manyLinesAreLinear() {
        int lines = 100_000;
        String line = "Số: 1/KH-UBND | Nghị quyết này | tỉnh Đá Trắng\n";
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            blocks.add(new Paragraph(i * line.length(), (i + 1) * line.length() - 1, false, null));
        }
        CanonicalText text = new CanonicalText(line.repeat(lines), blocks, List.of(), List.of());
        Source source = new Source("long.txt", "text/plain", 1, "", null, false);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            DocumentFacts facts = FactsReader.read(text, List.of(), source);
            assertThat(CitationFinder.find(text, List.of(), facts)).isEmpty();
        });
    }
}
