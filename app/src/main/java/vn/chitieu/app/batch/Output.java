package vn.chitieu.app.batch;

import java.io.IOException;
import java.util.Optional;
import vn.chitieu.extractor.model.Extraction;

/** Takes the extractions in the order of the inputs. Used by one thread. */
public interface Output {

    /** Why the result of this input cannot be written, known before it is read. */
    Optional<Failure> refusal(Input input);

    /** Whether the result of this input is there already, so that it need not be read. */
    default boolean isDone(Input input) throws IOException {
        return false;
    }

    /** Prepares the output; called once, before all documents. */
    void begin() throws IOException;

    /** Writes one document wholly, or not at all. */
    void write(Input input, Extraction extraction) throws IOException;

    /** What messages call the place where this input is written. */
    String name(Input input);
}
