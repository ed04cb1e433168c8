package vn.chitieu.extractor.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.eval.FMeasure;
import vn.chitieu.extractor.nlp.SentenceFactory;

/** Trains the sentence detector and judges it on texts left out, the texts being whole documents. */
final class SentenceTraining {

    private SentenceTraining() {}

    /** Trains on all paragraphs of some texts. */
    static SentenceModel train(List<SentenceTexts.Text> texts) throws IOException {
        List<SentenceSample> samples =
                texts.stream().flatMap(text -> text.paragraphs().stream()).toList();
        TrainingParameters parameters = MaxentParameters.of(200, 0);
        return SentenceDetectorME.train(
                "vi", ObjectStreamUtils.createObjectStream(samples), new SentenceFactory(), parameters);
    }

    /**
     * Precision, recall and F1 of sentences, each text judged by a model of the other texts.
     *
     * @param judged which texts are judged; all of them train
     */
    static FMeasure crossValidate(List<SentenceTexts.Text> texts, Predicate<SentenceTexts.Text> judged)
            throws IOException {
        FMeasure measure = new FMeasure();
        for (SentenceTexts.Text left : texts.stream().filter(judged).toList()) {
            List<SentenceTexts.Text> others = new ArrayList<>(texts);
            others.remove(left);
            SentenceDetectorME detector = new SentenceDetectorME(train(others));
            for (SentenceSample sample : left.paragraphs()) {
                measure.updateScores(sample.getSentences(), detector.sentPosDetect(sample.getDocument()));
            }
        }
        return measure;
    }
}
