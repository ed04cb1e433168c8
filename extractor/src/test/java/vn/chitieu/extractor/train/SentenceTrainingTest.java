package vn.chitieu.extractor.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.nlp.ModelFiles;

class SentenceTrainingTest {

    private static final Path TEXTS = Path.of("src/main/training/sentences");

    /** The bound of documents; sentences invented to be hard have a lower one of their own. */
    @Test
    void documentsLeftOutKeepTheirSentences() throws IOException {
        List<SentenceTexts.Text> texts = SentenceTexts.read(TEXTS);
        assertThat(SentenceTraining.crossValidate(texts, text -> !text.isInvented())
                        .getFMeasure())
                .isGreaterThanOrEqualTo(0.995);
        assertThat(SentenceTraining.crossValidate(texts, SentenceTexts.Text::isInvented)
                        .getFMeasure())
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        List<SentenceTexts.Text> texts = SentenceTexts.read(TEXTS).subList(0, 4);
        assertThat(ModelFiles.bytes(SentenceTraining.train(texts)))
                .isEqualTo(ModelFiles.bytes(SentenceTraining.train(texts)));
    }
}
