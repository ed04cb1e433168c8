package vn.chitieu.extractor.nlp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;

/** A maximum entropy model over named features. Immutable, thread-safe. */
public final class Classifier {

    private final QNModel model;

    public Classifier(QNModel model) {
        this.model = model;
    }

    /**
     * Reads a model as {@link #bytes} wrote it.
     *
     * @throws IOException if the stream holds no such model
     */
    public static Classifier read(InputStream in) throws IOException {
        BinaryQNModelReader reader = new BinaryQNModelReader(new DataInputStream(in));
        reader.checkModelType();
        return new Classifier(reader.constructModel());
    }

    /** The probability of an outcome, 0 where the training has never seen it. */
    public double probability(String outcome, List<String> features) {
        int index = model.getIndex(outcome);
        return index < 0 ? 0 : model.eval(features.toArray(String[]::new))[index];
    }

    /** The most probable outcome. */
    public String best(List<String> features) {
        return model.getBestOutcome(model.eval(features.toArray(String[]::new)));
    }

    /** The same model, the same bytes. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryQNModelWriter(model, new DataOutputStream(out)).persist();
        return out.toByteArray();
    }
}
