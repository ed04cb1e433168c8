package vn.chitieu.extractor.nlp;

import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;

/** Makes name finders with features of Vietnamese syllables; models name it, and it is loaded by that name. */
public final class NameFactory extends TokenNameFinderFactory {

    static {
        ModelFiles.allowOwnFactories();
    }

    /** The form that models and training load. */
    public NameFactory() {
        super(null, Map.of(), new BioCodec());
    }

    @Override
    public NameContextGenerator createContextGenerator() {
        return new NameContexts();
    }
}
