package vn.chitieu.golden.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.golden.BaselineComparison.FallenFigure;

/** Search does not fall below its baseline; leaves {@code golden/target/search-report.md} and {@code .json}. */
class SearchRegressionTest {

    @Test
    void noFigureIsBelowTheBaseline() throws GoldenException, IOException {
        Path root = Projects.root();
        SearchBaseline baseline = SearchBaseline.read(SearchBaseline.file(root));
        SearchRun.Outcome outcome = SearchRun.run(root);
        List<FallenFigure> fallen = baseline.fallen(outcome);
        Path folder = Files.createDirectories(root.resolve("golden/target"));
        Files.writeString(folder.resolve("search-report.md"), SearchReport.markdown(outcome, fallen));
        Files.writeString(folder.resolve("search-report.json"), SearchReport.json(outcome, fallen));
        assertThat(baseline.blocks()).containsKeys(SearchRun.CORPUS, SearchRun.ALL);
        outcome.blocks()
                .forEach((name, block) ->
                        assertThat(block.result().unknown()).as(name).isEmpty());
        assertThat(fallen).isEmpty();
    }
}
