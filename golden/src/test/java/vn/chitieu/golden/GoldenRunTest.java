package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.annotation.AnnotationReader;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.score.Extractions;

/** The run and its report, with extractors whose mistakes are known. */
class GoldenRunTest {

    private static final String EXPECTED = """
        {"targets": [
          {"kind": "QUANTITATIVE", "indicator": "Tỷ lệ che phủ rừng", "comparator": "EQ", "value": 52, "unit": "%",
           "time": "2030", "clause": "1", "quote": "Tỷ lệ che phủ rừng đạt 52%"},
          {"kind": "MILESTONE", "indicator": "Đề án bến cảng du lịch", "time": "2027-Q4", "clause": "2",
           "quote": "Đề án bến cảng du lịch trong quý IV/2027"},
          {"kind": "QUALITATIVE", "indicator": "không còn hộ nghèo", "time": "2030", "clause": "3",
           "quote": "Toàn tỉnh không còn hộ nghèo"}],
         "citations": [], "clauses": []}
        """;

    private static final String FOUND = """
        {"targets": [
          {"kind": "QUANTITATIVE", "indicator": "Tỷ lệ che phủ rừng", "comparator": "EQ", "value": 25, "unit": "%",
           "time": "2030", "clause": "1", "quote": "Tỷ lệ che phủ rừng đạt 52%"},
          {"kind": "MILESTONE", "indicator": "Đề án bến cảng du lịch", "time": "2027", "clause": "2",
           "lead": ["Sở Du lịch"], "quote": "Đề án bến cảng du lịch trong quý IV/2027"},
          {"kind": "MILESTONE", "indicator": "ba mươi chiếc thuyền", "time": "2029", "clause": "9",
           "quote": "đóng ba mươi chiếc thuyền"}]}
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeCases() throws IOException {
        for (String name : List.of("one", "two")) {
            Path golden = Files.createDirectories(folder.resolve(name));
            Files.writeString(golden.resolve("source.txt"), name);
            Files.writeString(golden.resolve("expected.json"), EXPECTED);
        }
    }

    @Test
    void reportSaysWhereEachErrorComesFrom() throws GoldenException {
        GoldenResult result = run(GoldenRunTest::withMistakes);
        String report = GoldenReport.markdown(result);
        assertThat(report)
                .contains("- **MISS value**\n  - expected: `1 · QUANTITATIVE · Tỷ lệ che phủ rừng · EQ 52 % · 2030`")
                .contains("- **MISS alone**\n  - expected: `3 · QUALITATIVE · không còn hộ nghèo")
                .contains("- **FIELD time,lead**")
                .contains("- **SPURIOUS alone**\n  - found: `9 · MILESTONE · ba mươi chiếc thuyền")
                .contains("| targets | 2 | 6 | 6 | 0.3333 | 0.3333 | 0.3333 |")
                .contains("| targets | FIELD time,lead | 2 |");
    }

    @Test
    void jsonReportHoldsTheSameFigures() throws GoldenException, IOException {
        JsonNode report = new ObjectMapper().readTree(GoldenReport.json(run(GoldenRunTest::withMistakes)));
        assertThat(report.at("/total/scores/targets/f1").asText()).isEqualTo("0.3333");
        assertThat(report.at("/total/summary/F1").asText()).isEqualTo("0.333");
        assertThat(report.at("/documents")).hasSize(2);
        assertThat(report.at("/documents/0/errors/0/cause").asText()).isEqualTo("FIELD time,lead");
    }

    @Test
    void wholeExtractionHasNoErrors() throws GoldenException {
        GoldenResult result =
                run((name, content) -> Extractions.copying(read(EXPECTED).targets()));
        assertThat(result.totals().targets().strictTally().f1()).isEqualTo(1.0);
        assertThat(GoldenReport.markdown(result)).endsWith("## Errors\n\n");
    }

    @Test
    void unreadableDocumentScoresAsEmpty() throws GoldenException {
        GoldenResult result = run((name, content) -> {
            throw ReadCode.EMPTY.unreadable("empty");
        });
        assertThat(result.cases()).extracting(CaseResult::unreadable).containsOnly("READ-001 empty");
        assertThat(result.totals().targets().all().recall()).isZero();
        assertThat(GoldenReport.markdown(result)).contains("Unreadable: `READ-001 empty`");
    }

    @Test
    void failingExtractorNamesTheCase() {
        assertThatThrownBy(() -> run((name, content) -> {
                    if (new String(content, StandardCharsets.UTF_8).equals("two")) {
                        throw new IllegalStateException("broken");
                    }
                    return withMistakes(name, content);
                }))
                .isInstanceOf(GoldenException.class)
                .hasMessageContaining("case two")
                .hasMessageContaining("broken");
    }

    @Test
    void threadsMustBePositive() {
        assertThatThrownBy(() -> new GoldenOptions(folder, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textCannotBreakTheMarkdown() throws GoldenException {
        GoldenResult result = run((name, content) -> Extractions.copying(
                read(FOUND.replace("đóng ba", "`<b>|\\nđóng`")).targets()));
        assertThat(GoldenReport.markdown(result)).contains("`'<b>| đóng' mươi chiếc thuyền`");
    }

    private GoldenResult run(GoldenRun.Extracting extractor) throws GoldenException {
        return GoldenRun.run(GoldenCases.read(folder), 2, extractor);
    }

    private static Extraction withMistakes(String name, byte[] content) {
        return Extractions.copying(read(FOUND).targets());
    }

    private static Expected read(String json) {
        try {
            return AnnotationReader.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
