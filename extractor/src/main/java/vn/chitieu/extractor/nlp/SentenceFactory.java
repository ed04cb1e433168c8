package vn.chitieu.extractor.nlp;

import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorFactory;

/** Makes sentence detectors that look at Vietnamese words; models name it, and it is loaded by that name. */
public final class SentenceFactory extends SentenceDetectorFactory {

    static {
        ModelFiles.allowOwnFactories();
    }

    private static final char[] MARKS = {'.', '!', '?', '…'};

    /** The form that models and training load. */
    public SentenceFactory() {
        super("vi", true, null, MARKS);
    }

    @Override
    public SDContextGenerator getSDContextGenerator() {
        return new SentenceContexts();
    }
}
