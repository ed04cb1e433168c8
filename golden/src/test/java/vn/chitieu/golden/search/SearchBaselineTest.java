package vn.chitieu.golden.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.golden.BaselineComparison.FallenFigure;

class SearchBaselineTest {

    @TempDir
    Path folder;

    private static SearchFigures figures(String ndcg, String gap) {
        return new SearchFigures(Map.of("all.ndcg", new BigDecimal(ndcg), "gap", new BigDecimal(gap)));
    }

    private static SearchRun.Outcome outcome(SearchFigures figures) {
        JudgedRun.Result nothing = new JudgedRun.Result(List.of(), List.of());
        return new SearchRun.Outcome(
                Map.of("corpus", new SearchRun.Outcome.Block(figures, nothing)),
                new AgencyFilters(Tally.NONE, List.of()));
    }

    @Test
    void tellsWhatFell() {
        SearchBaseline baseline = new SearchBaseline(Map.of("corpus", figures("0.9000", "0.0100")));
        assertThat(baseline.fallen(outcome(figures("0.9000", "-0.0100")))).isEmpty();
        assertThat(baseline.fallen(outcome(figures("0.8999", "0.0000"))))
                .extracting(FallenFigure::figure)
                .containsExactly("all.ndcg");
        assertThat(baseline.fallen(outcome(figures("0.9500", "-0.0101"))))
                .extracting(FallenFigure::figure)
                .containsExactly("gap");
    }

    @Test
    void keepsBlocksThatWereNotRun() throws GoldenException {
        SearchBaseline before =
                new SearchBaseline(Map.of("all", figures("0.8000", "0.0000"), "corpus", figures("0.7000", "0.0000")));
        SearchBaseline after = before.accepting(outcome(figures("0.7500", "0.0000")));
        Path file = folder.resolve("baseline.json");
        after.write(file);
        assertThat(SearchBaseline.read(file)).isEqualTo(after);
        assertThat(after.blocks().get("all")).isEqualTo(figures("0.8000", "0.0000"));
        assertThat(after.blocks().get("corpus")).isEqualTo(figures("0.7500", "0.0000"));
        assertThat(SearchBaseline.read(folder.resolve("absent.json")).blocks()).isEmpty();
    }
}
