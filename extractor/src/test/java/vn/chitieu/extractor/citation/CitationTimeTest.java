package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.facts.FactsReader;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;

/** One line of 10 million characters takes seconds, whatever it repeats. */
class CitationTimeTest {

    private static final int LENGTH = 10_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.",
                "1/",
                "(",
                " ",
                "-",
                "số ",
                "số 1/",
                "/NQ-",
                "1/NQ-",
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
    void isLinear(String piece) {
        String line = piece.repeat(LENGTH / piece.length());
        CanonicalText text =
                new CanonicalText(line, List.of(new Paragraph(0, line.length(), false, null)), List.of());
        Source source = new Source("long.txt", "text/plain", line.length(), "", null, false);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            DocumentFacts facts = FactsReader.read(text, List.of(), source);
            assertThat(CitationFinder.find(text, List.of(), facts)).hasSizeLessThan(10);
        });
    }
}
