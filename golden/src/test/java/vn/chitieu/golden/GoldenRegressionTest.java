package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.extractor.score.TargetCounts;

/** The committed cases do not fall below the committed baseline, and the corpus reaches what it must. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRegressionTest {

    private static final List<String> CORPUS = List.of("318-nq-hdnd-quang-ninh-2025", "35-ctr-ubnd-quang-ninh-2021");

    private GoldenResult all = new GoldenResult(List.of());
    private GoldenTotals corpus = all.totals();

    @BeforeAll
    void run() throws GoldenException, IOException {
        all = GoldenRun.run(Repository.options(2));
        corpus = all.only(CORPUS).totals();
        Repository.write("golden-report", all);
    }

    @Test
    void noFigureFallsBelowTheBaseline() throws GoldenException {
        BaselineComparison comparison =
                BaselineFile.read(Repository.options(1).baseline()).compare(all);
        assertThat(comparison.passed())
                .as(() -> "fallen " + comparison.fallen() + ", missing " + comparison.missingCases() + ", changed "
                        + comparison.changes())
                .isTrue();
        assertThat(comparison.newCases()).as("cases that no baseline guards").isEmpty();
    }

    @Test
    void everyDocumentIsReadable() {
        assertThat(Repository.unreadable(all)).isEmpty();
    }

    @Test
    void everySpanOfEveryCaseGivesItsQuoteBack() {
        assertThat(Repository.wrongSpans(all)).isEmpty();
    }

    @Test
    void corpusTargets() {
        TargetCounts targets = corpus.targets();
        assertThat(targets.all().f1()).as("target F1").isGreaterThanOrEqualTo(0.97);
        assertThat(targets.strictTally().f1()).as("strict F1").isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void corpusClauses() {
        assertThat(corpus.nodeAndParent().f1()).as("clause F1").isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void corpusCitations() {
        assertThat(corpus.citations().tally().f1()).as("citation F1").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void corpusRepeatsOnce() {
        assertThat(corpus.repeats()).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void corpusHasTwoConflicts() {
        assertThat(corpus.conflicts()).isEqualTo(new Tally(2, 2, 2));
    }
}
