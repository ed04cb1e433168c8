package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.mend.Mender;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.target.Arbiter;
import vn.chitieu.extractor.train.SyllableTraining;
import vn.chitieu.golden.model.Robustness;

/**
 * How far the strict F1 of targets falls when texts are damaged, by the rules alone: the models have seen the cases. Words
 * are mended by a model of syllables that does not know the document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RobustnessTest {

    private static final int FOLDS = 5;
    private static final double LITTLE = 0.01;
    private static final double MUCH = 0.03;

    private final Extractor extractor = Extractor.create(Arbiter.RULES);
    private final Map<String, ReadContext> heldOut = new HashMap<>();
    private List<GoldenCase> cases = List.of();

    @BeforeAll
    void train() throws IOException, GoldenException, UnreadableDocumentException {
        cases = GoldenCases.read(Repository.root().resolve("golden/cases"));
        List<String> words = SyllableTraining.words(Repository.root().resolve("extractor/src/main/resources"));
        for (int fold = 0; fold < FOLDS; fold++) {
            List<String> texts = new ArrayList<>(words);
            for (int i = 0; i < cases.size(); i++) {
                if (i % FOLDS != fold) {
                    texts.add(SyllableTraining.text(cases.get(i)));
                }
            }
            ReadContext context = context(Mender.of(SyllableTraining.train(texts)));
            for (int i = fold; i < cases.size(); i += FOLDS) {
                heldOut.put(cases.get(i).name(), context);
            }
        }
    }

    @Test
    void scoresFallLittle() throws IOException, GoldenException {
        StringBuilder report =
                new StringBuilder("# Damaged texts\n\nStrict F1 of targets, rules alone, golden cases.\n\n"
                        + "| damaged characters | as damaged | mended, document left out of the counts | mended as shipped |\n"
                        + "|---|---|---|---|\n");
        List<Double> mended = new ArrayList<>();
        for (double rate : new double[] {0, LITTLE, MUCH}) {
            double none = f1(rate, context(Mender.NONE));
            double left = Robustness.score(
                            cases, extractor, rate, golden -> heldOut.getOrDefault(golden.name(), ReadContext.DEFAULT))
                    .strictTally()
                    .f1();
            double shipped =
                    Robustness.score(cases, extractor, rate).strictTally().f1();
            report.append(
                    String.format(Locale.ROOT, "| %.0f %% | %.4f | %.4f | %.4f |%n", 100 * rate, none, left, shipped));
            mended.add(left);
        }
        Path folder = Files.createDirectories(Repository.root().resolve("golden/target"));
        Files.writeString(folder.resolve("robustness-report.md"), report);
        assertThat(mended.get(1)).as("1 % damaged").isGreaterThanOrEqualTo(mended.get(0) - 0.03);
        assertThat(mended.get(2)).as("3 % damaged").isGreaterThanOrEqualTo(mended.get(0) - 0.08);
    }

    /** Texts without damage keep every character, also by counts that do not know them. */
    @Test
    void cleanDocumentsStayAsTheyAre() throws IOException, UnreadableDocumentException {
        for (GoldenCase golden : cases) {
            stays(golden, heldOut.getOrDefault(golden.name(), ReadContext.DEFAULT));
            stays(golden, ReadContext.DEFAULT);
        }
    }

    @Test
    void cleanDocumentsOfTheDevelopmentSetStayAsTheyAre()
            throws IOException, GoldenException, UnreadableDocumentException {
        for (GoldenCase golden : Repository.developmentSet().cases()) {
            stays(golden, ReadContext.DEFAULT);
        }
    }

    private static void stays(GoldenCase golden, ReadContext context) throws IOException, UnreadableDocumentException {
        String name = String.valueOf(golden.source().getFileName());
        byte[] content = Files.readAllBytes(golden.source());
        assertThat(DocumentReaders.read(name, content, context).text())
                .as(golden.name())
                .isEqualTo(DocumentReaders.read(name, content, context(Mender.NONE))
                        .text());
    }

    private double f1(double rate, ReadContext context) throws GoldenException {
        return Robustness.score(cases, extractor, rate, golden -> context)
                .strictTally()
                .f1();
    }

    private static ReadContext context(Mender mender) {
        return new ReadContext(ReadLimits.DEFAULT, ReadListener.NONE, mender);
    }
}
