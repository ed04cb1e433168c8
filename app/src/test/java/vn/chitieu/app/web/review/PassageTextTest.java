package vn.chitieu.app.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/** Offsets of a selection on the page are those of the document. */
class PassageTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rừng\u202Eđạt\u200B45%",
                "\u00ADa\uD83C\uDF33b\uD834\uDD73",
                "\u0000\u0007x\ty\nz",
                "\uD83Cx",
                "\r\n"
            })
    void textKeepsItsLengthUnitByUnit(String text) {
        String shown = ExactText.of(text);
        assertThat(shown).hasSameSizeAs(text);
        assertThat(shown).doesNotContainPattern("[\u202E\u200B\u00AD\u0000\u0007\r]");
    }

    @Test
    void everyTargetOfTheCorpusIsShownWithItsExactWordsMarked() throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("..", "corpus"), 2)) {
            files = walk.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Extraction extraction = Extractor.create().extract("source.txt", Files.readAllBytes(file));
            for (Target target : extraction.targets()) {
                PassageText passage = passage(extraction, target);
                assertThat(marked(passage, "quote")).as(target.id()).isEqualTo(ExactText.of(target.quote()));
                Span value = target.spans().value();
                if (value != null && target.start() <= value.start() && value.end() <= target.end()) {
                    assertThat(marked(passage, "value")).isEqualTo(value.in(extraction.text()));
                }
                for (PassageText.Block block : passage.blocks()) {
                    String text = block.segments().stream()
                            .map(PassageText.Segment::text)
                            .collect(Collectors.joining());
                    assertThat(ExactText.of(extraction.text()).startsWith(text, block.start()))
                            .isTrue();
                    assertThat(text.length()).isLessThan(6_500);
                }
            }
        }
    }

    private static PassageText passage(Extraction extraction, Target target) {
        Clause clause = extraction.clauses().stream()
                .filter(each -> each.id().equals(target.clause()))
                .findFirst()
                .orElseThrow();
        return PassageText.of(extraction, clause, new Span(target.start(), target.end()), PassageText.Marks.of(target));
    }

    private static String marked(PassageText passage, String mark) {
        return passage.blocks().get(passage.blocks().size() - 1).segments().stream()
                .filter(segment -> List.of(segment.marks().split(" ")).contains(mark))
                .map(PassageText.Segment::text)
                .collect(Collectors.joining());
    }
}
