package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenException;

class DevelopmentSetTest {

    @TempDir
    Path folder;

    @Test
    void figuresOfOtherIssuers() throws GoldenException, IOException {
        GoldenResult result = GoldenRun.run(Repository.developmentSet().cases(), 2);
        GoldenTotals totals = result.totals();
        Repository.write("development-report", result);
        assertThat(Repository.unreadable(result)).isEmpty();
        assertThat(Repository.wrongSpans(result)).isEmpty();
        assertThat(totals.targets().all().f1()).as("target F1").isGreaterThanOrEqualTo(0.90);
        assertThat(totals.targets().strictTally().f1()).as("strict F1").isGreaterThanOrEqualTo(0.80);
        assertThat(totals.repeats().found()).as("false repeats").isZero();
    }

    @Test
    void isAbsentWithoutItsFolder() throws IOException {
        Path module = Files.createDirectories(folder.resolve("parent/root/module/target"));
        assertThat(new DevelopmentSet(folder).folder()).isEqualTo(folder);
        assertThat(DevelopmentSet.find(module.resolve("a/b"))).isEmpty();
    }

    @Test
    void pairsTextsWithAnnotations() throws IOException, GoldenException {
        Path set = Files.createDirectories(folder.resolve("shared/devset"));
        Files.writeString(set.resolve("2-b.txt"), "hai");
        Files.writeString(set.resolve("2-b.json"), "{\"targets\": []}");
        Files.writeString(set.resolve("1-a.txt"), "một");
        Files.writeString(set.resolve("1-a.json"), "{\"targets\": []}");
        Files.writeString(set.resolve("README.md"), "#");
        List<GoldenCase> cases =
                DevelopmentSet.find(folder.resolve("root")).orElseThrow().cases();
        assertThat(cases).extracting(GoldenCase::name).containsExactly("1-a", "2-b");
        assertThat(cases.get(0).expected().conflicts()).isNull();
    }
}
