package vn.chitieu.extractor.mend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mends the words of documents that recognition has damaged, and leaves all other documents as they are. Immutable,
 * thread-safe.
 */
public final class Mender {

    /** Mends nothing. */
    public static final Mender NONE = new Mender(null);

    /** File of the model. */
    public static final String FILE = "syllables.bin";

    private static final Mender SHIPPED = new Mender(() -> Shipped.MODEL);

    private final @Nullable Supplier<SyllableModel> model;

    private Mender(@Nullable Supplier<SyllableModel> model) {
        this.model = model;
    }

    /** Mends by the model that is shipped with the extractor. */
    public static Mender shipped() {
        return SHIPPED;
    }

    /** Mends by a model of one's own. */
    public static Mender of(SyllableModel model) {
        return new Mender(() -> model);
    }

    /** Looks whether the texts of a document, in order, show damage. */
    public Mending examine(List<String> texts) {
        if (model == null) {
            return Mending.NOT_NEEDED;
        }
        SyllableModel known = model.get();
        DamageSigns signs = new DamageSigns(known);
        texts.forEach(signs::look);
        double share = signs.words() == 0 ? 0 : (double) signs.signs() / signs.words();
        if (signs.signs() < Mending.MIN_SIGNS || share < Mending.MIN_SHARE) {
            return Mending.NOT_NEEDED;
        }
        return Mending.of(new DocumentModel(known, texts), share);
    }

    /** Loaded when it is first asked for: the build makes the model with this package. */
    private static final class Shipped {

        static final SyllableModel MODEL = load();

        private static SyllableModel load() {
            try (InputStream in = Mender.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the model " + FILE
                            + " is missing: the build trains it (mvn process-classes -pl extractor)");
                }
                return SyllableModel.read(new BufferedInputStream(in));
            } catch (IOException e) {
                throw new UncheckedIOException("the model of syllables cannot be read", e);
            }
        }
    }
}
