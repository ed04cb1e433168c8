package vn.chitieu.extractor.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static RecognizedWord word(String text, int line, int left, int top, int bottom) {
        return new RecognizedWord(text, new PixelBox(left, top, left + 60, bottom), line, 0.9);
    }

    @Test
    void joinsAWordToTheLineItStandsIn() {
        List<RecognizedWord> words =
                List.of(word("gia", 1, 280, 110, 150), word("Ba", 1, 360, 112, 152), word("quốc", 4, 200, 100, 142));
        assertThat(TextLines.of(words)).singleElement().satisfies(line -> assertThat(line)
                .extracting(RecognizedWord::text)
                .containsExactly("quốc", "gia", "Ba"));
    }

    @Test
    void keepsLinesOfOtherColumnsAndOtherHeightsApart() {
        List<RecognizedWord> words =
                List.of(word("trái", 1, 100, 100, 140), word("phải", 2, 400, 100, 140), word("dưới", 3, 180, 130, 170));
        assertThat(TextLines.of(words)).hasSize(3);
    }

    @Test
    void tellsBaselineAndSizeFromAnyLetters() {
        LetterLine flat = LetterLine.of(List.of(word("mn", 1, 0, 122, 141)));
        LetterLine tall = LetterLine.of(List.of(word("Hà", 1, 0, 113, 141)));
        LetterLine deep = LetterLine.of(List.of(word("quyền", 1, 0, 113, 149)));
        assertThat(flat.baseline()).isEqualTo(141);
        assertThat(tall.baseline()).isEqualTo(141);
        assertThat(deep.baseline()).isCloseTo(141, within(3.0));
        assertThat(tall.size()).isCloseTo(flat.size(), within(4.0));
        assertThat(deep.size()).isCloseTo(flat.size(), within(4.0));
    }
}
