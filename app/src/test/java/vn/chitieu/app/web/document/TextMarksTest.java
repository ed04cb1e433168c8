package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMarksTest {

    private static final int LENGTH = 30;

    @Test
    void overlappingMarksAreCutAtEachOthersEnds() {
        Mark quote = new Mark(2, 8, Mark.Kind.QUOTE, "t1");
        Mark value = new Mark(5, 10, Mark.Kind.VALUE, "t2");
        assertThat(TextMarks.of(12, List.of(value, quote)).within(0, 12))
                .containsExactly(
                        new TextMarks.Piece(0, 2, List.of()),
                        new TextMarks.Piece(2, 5, List.of(quote)),
                        new TextMarks.Piece(5, 8, List.of(quote, value)),
                        new TextMarks.Piece(8, 10, List.of(value)),
                        new TextMarks.Piece(10, 12, List.of()));
    }

    @Test
    void aPassageIsCutAtItsEnds() {
        Mark quote = new Mark(2, 8, Mark.Kind.QUOTE, "t1");
        assertThat(TextMarks.of(12, List.of(quote)).within(4, 9))
                .containsExactly(new TextMarks.Piece(4, 8, List.of(quote)), new TextMarks.Piece(8, 9, List.of()));
    }

    @Test
    void marksOutsideOfTheTextAreNone() {
        Mark outside = new Mark(2, 40, Mark.Kind.QUOTE, "t1");
        assertThat(TextMarks.of(12, List.of(outside)).within(0, 12))
                .containsExactly(new TextMarks.Piece(0, 12, List.of()));
        assertThat(TextMarks.of(0, List.of(outside)).within(0, 0)).isEmpty();
    }

    @Test
    void piecesCoverThePassageAndHaveAllMarksThatCoverThem() {
        Random random = new Random(20_260_105);
        for (int round = 0; round < 2_000; round++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = random.nextInt(LENGTH);
                int end = start + 1 + random.nextInt(LENGTH - start);
                marks.add(new Mark(start, end, Mark.Kind.QUOTE, "t" + i));
            }
            int at = 3;
            for (TextMarks.Piece piece : TextMarks.of(LENGTH, marks).within(3, 27)) {
                assertThat(piece.start()).isEqualTo(at);
                assertThat(piece.marks())
                        .containsExactlyInAnyOrderElementsOf(marks.stream()
                                .filter(mark -> mark.start() < piece.end() && piece.start() < mark.end())
                                .toList());
                at = piece.end();
            }
            assertThat(at).isEqualTo(27);
        }
    }
}
