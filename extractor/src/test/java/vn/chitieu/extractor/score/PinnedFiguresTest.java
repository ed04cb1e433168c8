package vn.chitieu.extractor.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.annotation.AnnotationReader;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.ExpectedClause;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;

/** The figures of the reference scoring, written down for small annotations and extractions, come out here too. */
class PinnedFiguresTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Path> pins() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(PinnedFiguresTest.class.getResource("pins"));
        try (Stream<Path> pins = Files.list(Path.of(folder.toURI()))) {
            return pins.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pins")
    void figuresAreThoseOfTheReference(Path pin) throws IOException {
        Expected expected = AnnotationReader.read(Files.readAllBytes(pin.resolve("expected.json")));
        byte[] found = Files.readAllBytes(pin.resolve("found.json"));
        Extraction extraction = ExtractionJson.read(new ByteArrayInputStream(found));
        JsonNode figures = MAPPER.readTree(Files.readAllBytes(pin.resolve("figures.json")));

        List<TargetFacts> targets =
                extraction.targets().stream().map(TargetFacts::of).toList();
        assertThat(summary(expected.targets(), targets))
                .isEqualTo(figures.get("targets").toString());
        List<ExpectedClause> clauses = expected.clauses();
        if (clauses != null) {
            List<String> lines = new ArrayList<>();
            figures.get("clauses").forEach(line -> lines.add(line.asText()));
            ClauseScore score = ClauseScoring.score(clauses, extraction);
            assertThat(List.of(line("node", score.node()), line("node+parent", score.nodeAndParent())))
                    .isEqualTo(lines);
        }
    }

    private static String summary(List<TargetFacts> expected, List<TargetFacts> found) throws IOException {
        TargetCounts counts = TargetScoring.score(expected, found).counts();
        Map<String, ?> summary = counts.summary();
        // one more key is the mean over the documents that have a target annotated: of one document, its own figure
        String json = MAPPER.writeValueAsString(summary);
        if (counts.all().expected() == 0) {
            return json;
        }
        return json.substring(0, json.length() - 1) + ",\"macroF1\":" + summary.get("F1") + ",\"macrostrictF1\":"
                + summary.get("strictF1") + "}";
    }

    private static String line(String name, Tally tally) {
        return name + " gold " + tally.expected() + " pred " + tally.found() + " P " + three(tally.precision()) + " R "
                + three(tally.recall()) + " F1 " + three(tally.f1());
    }

    private static String three(double figure) {
        return Rounding.exact(figure, 3).toPlainString();
    }
}
