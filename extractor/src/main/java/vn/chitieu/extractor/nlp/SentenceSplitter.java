package vn.chitieu.extractor.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import vn.chitieu.extractor.model.Span;

/** Cuts paragraphs into sentences with a trained model. Thread-safe: each thread has a detector of its own. */
public final class SentenceSplitter {

    private final ThreadLocal<SentenceDetectorME> detector;

    public SentenceSplitter(SentenceModel model) {
        this.detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream holds no such model
     */
    public static SentenceSplitter read(InputStream in) throws IOException {
        ModelFiles.allowOwnFactories();
        return new SentenceSplitter(new SentenceModel(in));
    }

    /** The sentences of a paragraph as offsets of the text, without blank ends. */
    public List<Span> split(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        for (opennlp.tools.util.Span found : detector.get().sentPosDetect(paragraph.in(text))) {
            if (found != null && found.length() > 0) {
                sentences.add(new Span(paragraph.start() + found.getStart(), paragraph.start() + found.getEnd()));
            }
        }
        return sentences;
    }
}
