package vn.chitieu.golden.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.train.ModelTrainer;
import vn.chitieu.extractor.train.SentenceTexts;
import vn.chitieu.golden.DevelopmentSet;

/** What the models add on documents that they have not seen; leaves golden/target/ablation-report.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AblationTest {

    private AblationResult result = new AblationResult(List.of());

    @BeforeAll
    void run() throws GoldenException, IOException {
        Path root = root();
        List<GoldenCase> cases = new ArrayList<>(GoldenCases.read(root.resolve("golden/cases")));
        if (DevelopmentSet.find(root).isPresent()) {
            cases.addAll(DevelopmentSet.find(root).get().cases());
        }
        List<SentenceTexts.Text> sentences = SentenceTexts.read(root.resolve("extractor/src/main/training/sentences"));
        result = Ablation.run(cases, sentences, 2);
        Path folder = Files.createDirectories(root.resolve("golden/target"));
        Files.writeString(folder.resolve("ablation-report.md"), AblationReport.render(result));
    }

    private static Path root() {
        Path start = Path.of("").toAbsolutePath().normalize();
        return Files.isDirectory(start.resolve("golden/cases")) || start.getParent() == null
                ? start
                : start.getParent();
    }

    @Test
    void aModelIsSwitchedOnOnlyIfItRaisesTheStrictScore() {
        right("target classifier", ModelTrainer.SWITCHES.targets(), Variant.CLASSIFIER, Variant.RULES);
        right("name finder", ModelTrainer.SWITCHES.names(), Variant.NAMES, Variant.CLASSIFIER);
        right("chooser of times", ModelTrainer.SWITCHES.timeAbove() < 1, Variant.TIMES, Variant.CLASSIFIER);
        right("chooser of leads", ModelTrainer.SWITCHES.leadAbove() < 1, Variant.LEADS, Variant.CLASSIFIER);
    }

    private void right(String model, boolean on, Variant variant, Variant base) {
        assertThat(result.isRight(on, variant, base))
                .as("%s adds %f and is %s", model, result.gain(variant, base), on ? "on" : "off")
                .isTrue();
    }

    @Test
    void noDocumentLosesMoreThanAHundredth() {
        for (AblationResult.Row row : result.rows()) {
            assertThat(row.strictF1(Variant.CLASSIFIER) - row.strictF1(Variant.RULES))
                    .as(row.document())
                    .isGreaterThanOrEqualTo(-0.01);
        }
    }

    @Test
    void everyVariantSeesTheSameDocuments() {
        int expected = result.total(Variant.RULES).all().expected();
        assertThat(expected).isPositive();
        for (Variant variant : Variant.values()) {
            assertThat(result.total(variant).all().expected())
                    .as(variant.title())
                    .isEqualTo(expected);
        }
    }
}
