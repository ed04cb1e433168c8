package vn.chitieu.extractor.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class ModelTrainerTest {

    private static List<AnnotatedDocument> documents()
            throws GoldenException, IOException, UnreadableDocumentException {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (GoldenCase golden : GoldenCases.read(Path.of("../golden/cases"))) {
            if (golden.name().startsWith("p")) {
                documents.add(AnnotatedDocument.read(golden));
            }
        }
        return documents;
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() throws GoldenException, IOException, UnreadableDocumentException {
        Map<String, byte[]> once = ModelTrainer.train(documents());
        Map<String, byte[]> again = ModelTrainer.train(documents());
        assertThat(once.keySet())
                .containsExactly(
                        Models.CONFIDENCE, Models.FIELDS, Models.NAMES, Models.SETTINGS, Models.TARGETS, Models.TOPICS);
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
        assertThat(Models.of(once).switches()).isEqualTo(ModelTrainer.SWITCHES);
    }

    @Test
    void pastFiguresAreSeenAsNone() throws GoldenException, IOException, UnreadableDocumentException {
        AnnotatedDocument document = documents().stream()
                .filter(each -> each.name().equals("past-figures-and-targets"))
                .findFirst()
                .orElseThrow();
        assertThat(document.observations())
                .extracting(Observation::outcome)
                .contains(Observation.NONE, TargetKind.QUANTITATIVE.name());
        long targets = document.observations().stream()
                .filter(seen -> seen.outcome().equals(TargetKind.QUANTITATIVE.name()))
                .count();
        assertThat(targets).isBetween(10L, 14L);
    }
}
