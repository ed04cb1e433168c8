package vn.chitieu.app.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Span;

class PassageTest {

    private static final String WORDS = "điều khoản dài ".repeat(200);

    private static String text(Passage passage) {
        return passage.pieces().stream().map(Passage.Piece::text).collect(Collectors.joining());
    }

    private static List<String> marked(Passage passage) {
        return passage.pieces().stream()
                .filter(Passage.Piece::marked)
                .map(Passage.Piece::text)
                .toList();
    }

    @Test
    void aShortTextIsWhole() {
        Passage passage = Passage.around("Xây mới 25 chợ nông thôn", List.of(new Span(11, 14)));
        assertThat(text(passage)).isEqualTo("Xây mới 25 chợ nông thôn");
        assertThat(marked(passage)).containsExactly("chợ");
        assertThat(Passage.around("", List.of()).isEmpty()).isTrue();
    }

    @Test
    void aLongTextIsShownAroundItsMarks() {
        String text = WORDS + "RỪNG " + WORDS + "BIỂN " + WORDS;
        int first = text.indexOf("RỪNG");
        int second = text.indexOf("BIỂN");
        Passage passage = Passage.around(text, List.of(new Span(first, first + 4), new Span(second, second + 4)));
        assertThat(marked(passage)).containsExactly("RỪNG", "BIỂN");
        assertThat(text(passage)).startsWith("… ").endsWith(" …").hasSizeLessThan(560);
        assertThat(text(passage).split("…", -1)).hasSize(4);
    }

    @Test
    void aLongTextWithoutMarksIsItsBeginning() {
        Passage passage = Passage.around(WORDS, List.of());
        assertThat(text(passage)).startsWith("điều khoản dài").endsWith(" …").hasSizeBetween(200, 480);
        assertThat(text(passage).replace(" …", "")).matches(".*(điều|khoản|dài)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, 200})
    void manyMarksStayShortAndWhole(int every) {
        StringBuilder text = new StringBuilder();
        List<Span> marks = new java.util.ArrayList<>();
        for (int i = 0; i < 400; i++) {
            if (i % every == 0) {
                marks.add(new Span(text.length(), text.length() + 4));
                text.append("RỪNG ");
            } else {
                text.append("cây ");
            }
        }
        Passage passage = Passage.around(text.toString(), marks);
        assertThat(marked(passage)).isNotEmpty().allMatch("RỪNG"::equals);
        assertThat(text(passage)).hasSizeLessThan(600);
    }

    @Test
    void aWordWithoutSpacesIsCutBetweenCharacters() {
        String text = "😀".repeat(1_000);
        Passage passage = Passage.around(text, List.of(new Span(1_000, 1_002)));
        assertThat(text(passage).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        assertThat(marked(passage)).containsExactly("😀");
    }

    @Test
    void whatActsOnTheDirectionOfWritingIsLeftOut() {
        Passage passage = Passage.around("a\u202Eb\u0000c\u200Bd", List.of(new Span(0, 3)));
        assertThat(text(passage)).isEqualTo("ab cd");
        assertThat(marked(passage)).containsExactly("ab");
    }
}
