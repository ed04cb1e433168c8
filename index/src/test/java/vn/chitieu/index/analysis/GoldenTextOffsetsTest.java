package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every token of the documents, cut out by its offsets and analysed alone, gives itself. */
class GoldenTextOffsetsTest {

    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    @TestFactory
    Stream<DynamicTest> offsetsAreThoseOfTheText() throws IOException {
        return Documents.all().stream().flatMap(path -> Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                .map(form -> DynamicTest.dynamicTest(
                        Documents.root().relativize(path) + " " + form, () -> check(read(path, form)))));
    }

    private static String read(Path path, Normalizer.Form form) throws IOException {
        return Normalizer.normalize(Files.readString(path), form);
    }

    private static void check(String text) {
        List<TextToken> tokens = ANALYZER.tokens(text);
        assertThat(tokens).hasSizeGreaterThan(100);
        Set<String> seen = new HashSet<>();
        for (TextToken token : tokens) {
            String passage = text.substring(token.start(), token.end());
            if (seen.add(passage + token.type() + token.text())) {
                assertThat(ANALYZER.tokens(passage)).anySatisfy(alone -> assertThat(alone)
                        .isEqualTo(
                                new TextToken(token.text(), token.type(), 0, token.positions(), 0, passage.length())));
            }
        }
    }
}
