package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.score.Extractions;

class GoldenBaselineTest {

    private static final TargetFacts FOREST = quantitative("Tỷ lệ che phủ rừng", 52);
    private static final TargetFacts WATER = quantitative("Tỷ lệ hộ dùng nước sạch", 98);
    private static final TargetFacts SCHOOLS = quantitative("Tỷ lệ trường đạt chuẩn", 75);

    @TempDir
    Path folder;

    @Test
    void sameRunPasses() {
        GoldenResult run = run(FOREST, WATER);
        BaselineComparison comparison = GoldenBaseline.of(run).compare(run);
        assertThat(comparison.passed()).isTrue();
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void lostTargetIsNamedWithItsTextAndFails() {
        BaselineComparison comparison = GoldenBaseline.of(run(FOREST, WATER)).compare(run(FOREST));
        assertThat(comparison.passed()).isFalse();
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(BaselineComparison.Change.LOST);
            assertThat(change.text()).isEqualTo("Tỷ lệ hộ dùng nước sạch đạt 98%");
        });
        assertThat(comparison.fallen())
                .extracting(BaselineComparison.FallenFigure::figure)
                .containsExactly("targets.recall", "targets.f1", "targets.strictF1");
    }

    @Test
    void gainDoesNotHideInTheFigures() {
        BaselineComparison comparison = GoldenBaseline.of(run(FOREST, WATER)).compare(run(FOREST, SCHOOLS));
        assertThat(comparison.passed()).isTrue();
        assertThat(comparison.changes())
                .extracting(BaselineComparison.TargetChange::change)
                .containsExactly(BaselineComparison.Change.LOST, BaselineComparison.Change.GAINED);
    }

    @Test
    void wrongFieldIsAStrictLoss() {
        TargetFacts late = new TargetFacts(
                TargetKind.QUANTITATIVE,
                WATER.indicator(),
                null,
                "EQ",
                98.0,
                null,
                null,
                "%",
                "2031",
                List.of(),
                List.of(),
                "1",
                WATER.quote(),
                false,
                false,
                null);
        BaselineComparison comparison = GoldenBaseline.of(run(FOREST, WATER)).compare(run(FOREST, late));
        assertThat(comparison.passed()).isFalse();
        assertThat(comparison.changes())
                .extracting(BaselineComparison.TargetChange::change)
                .containsExactly(BaselineComparison.Change.STRICT_LOST);
    }

    @Test
    void missingCaseFailsAndNewCaseDoesNot() {
        GoldenResult run = run(FOREST);
        assertThat(GoldenBaseline.of(run).compare(new GoldenResult(List.of())).missingCases())
                .containsExactly("invented");
        BaselineComparison comparison = new GoldenBaseline(Map.of()).compare(run);
        assertThat(comparison.passed()).isTrue();
        assertThat(comparison.newCases()).containsExactly("invented");
    }

    @Test
    void fileGivesTheBaselineBack() throws GoldenException, IOException {
        Path file = folder.resolve("baseline.json");
        GoldenBaseline baseline = GoldenBaseline.of(run(FOREST, SCHOOLS));
        BaselineFile.write(baseline, file);
        byte[] first = Files.readAllBytes(file);
        assertThat(BaselineFile.read(file)).isEqualTo(baseline);
        BaselineFile.write(BaselineFile.read(file), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void unreadableBaselineIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("baseline.json"), "{}");
        assertThatThrownBy(() -> BaselineFile.read(file)).isInstanceOf(GoldenException.class);
        assertThatThrownBy(() -> BaselineFile.read(folder.resolve("absent.json")))
                .isInstanceOf(GoldenException.class);
    }

    @Test
    void equalTargetsHaveKeysOfTheirOwn() {
        assertThat(TargetKeys.of(List.of(FOREST, FOREST, WATER)))
                .containsExactly(
                        "1 | QUANTITATIVE | Tỷ lệ che phủ rừng | EQ 52 % | 2030",
                        "1 | QUANTITATIVE | Tỷ lệ che phủ rừng | EQ 52 % | 2030 #2",
                        "1 | QUANTITATIVE | Tỷ lệ hộ dùng nước sạch | EQ 98 % | 2030");
    }

    private static GoldenResult run(TargetFacts... found) {
        Expected expected = new Expected(Map.of(), List.of(), null, null, List.of(FOREST, WATER, SCHOOLS), List.of());
        GoldenCase golden = new GoldenCase("invented", Path.of("source.txt"), expected);
        return new GoldenResult(List.of(CaseScoring.score(golden, Extractions.copying(List.of(found)), null)));
    }

    private static TargetFacts quantitative(String indicator, double value) {
        return new TargetFacts(
                TargetKind.QUANTITATIVE,
                indicator,
                null,
                "EQ",
                value,
                null,
                null,
                "%",
                "2030",
                List.of(),
                List.of(),
                "1",
                indicator + " đạt " + (int) value + "%",
                false,
                false,
                null);
    }
}
