package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chitieu.extractor.read.page.Word;

class PassageBoxesTest {

    /** Lines of words, each letter 10 wide and each line 20 high. */
    private static List<Word> page(String... lines) {
        List<Word> words = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            int x = 0;
            for (String word : lines[line].split(" ", -1)) {
                int right = x + 10 * word.length();
                words.add(new Word(word, x, 20f * line, right, 20f * line + 16, 16, false));
                x = right + 10;
            }
        }
        return words;
    }

    @Test
    void aPassageOverTwoLinesHasTwoBoxes() {
        List<Word> page = page("Tỷ lệ che phủ rừng", "đạt trên 42% năm 2030");
        assertThat(PassageBoxes.of("che phủ rừng đạt trên 42%", page, 0))
                .containsExactly(new PassageBoxes.Box(60, 0, 120, 16), new PassageBoxes.Box(0, 20, 120, 16));
    }

    @Test
    void wordsThatThePageDividesOtherwiseAreFound() {
        List<Word> page = page("Tỷ lệ che ph ủ rừng đạt trên 42 %");
        assertThat(PassageBoxes.of("Tỷ lệ che phủ rừng đạt trên 42%", page, 0)).hasSize(1);
    }

    @Test
    void theOccurrenceThatIsMeantIsMarked() {
        List<Word> page = page("Tăng trưởng trên 10%", "phần giữa của trang", "Tăng trưởng trên 10%");
        assertThat(PassageBoxes.of("Tăng trưởng trên 10%", page, 0.8))
                .extracting(PassageBoxes.Box::y)
                .containsOnly(40);
        assertThat(PassageBoxes.of("Tăng trưởng trên 10%", page, 0.1))
                .extracting(PassageBoxes.Box::y)
                .containsOnly(0);
    }

    @Test
    void cellsOfARowAreFoundOneByOne() {
        List<Word> page = page("1 Tổng sản phẩm bình quân USD 10.000 Sở Tài chính");
        assertThat(PassageBoxes.of("Tổng sản phẩm bình quân | USD | 10.000", page, 0))
                .hasSize(1)
                .first()
                .isEqualTo(new PassageBoxes.Box(20, 0, 340, 16));
    }

    @Test
    void theLongestPieceIsMarkedWhereverItStands() {
        List<Word> page = page("Tăng trưởng kinh tế năm nay", "phần giữa", "Tăng trưởng kinh tế của tỉnh đạt 10%");
        assertThat(PassageBoxes.of("Tăng trưởng kinh tế của tỉnh đạt 10%", page, 0))
                .extracting(PassageBoxes.Box::y)
                .containsOnly(40);
    }

    /** Words of any length, of letters that are all alike but for the last of the passage. */
    @Test
    @Timeout(20)
    void aHostilePageCostsLittle() {
        String word = "ab".repeat(500);
        List<Word> page = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            page.add(new Word(word, 0, i, 10, i + 1f, 1, false));
        }
        String passage = "ab".repeat(5) + ("ba".repeat(6) + "c").repeat(400) + "ab".repeat(300);
        assertThat(PassageBoxes.of(passage, page, 0.5)).isNotEmpty();
        assertThat(PassageBoxes.of("ab".repeat(3_000), page, 0.5)).isNotEmpty();
    }

    @Test
    void whatIsNotThereIsNotMarked() {
        assertThat(PassageBoxes.of("Giảm nghèo bền vững", page("Tỷ lệ che phủ rừng"), 0))
                .isEmpty();
        assertThat(PassageBoxes.of("Giảm nghèo", List.of(), 0)).isEmpty();
        assertThat(PassageBoxes.of("", page("a b c"), 0)).isEmpty();
    }
}
