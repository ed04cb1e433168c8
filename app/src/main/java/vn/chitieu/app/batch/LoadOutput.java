package vn.chitieu.app.batch;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LoadOutcome;

/** Loads extractions into a library; files that it has are not read again. */
public final class LoadOutput implements Output {

    private final DocumentLoading loading;
    private final boolean again;
    private final Map<LoadOutcome, Integer> counts = new EnumMap<>(LoadOutcome.class);

    /**
     * Loads this way.
     *
     * @param again whether files that the library has are read and loaded again
     */
    public LoadOutput(DocumentLoading loading, boolean again) {
        this.loading = loading;
        this.again = again;
    }

    @Override
    public Optional<Failure> refusal(Input input) {
        return Optional.empty();
    }

    @Override
    public boolean isDone(Input input) throws IOException {
        return !again && loading.loaded(DocumentLoading.sha256(input.file())).isPresent();
    }

    @Override
    public void begin() {}

    @Override
    public void write(Input input, Extraction extraction) throws IOException {
        try {
            counts.merge(loading.load(input.file(), extraction, again).outcome(), 1, Integer::sum);
        } catch (LibraryException e) {
            // A file that changed costs itself; whatever else is wrong is wrong for all that follow.
            throw e.code() == LibraryCode.FILE_CHANGED ? e : new OutputLostException(e);
        }
    }

    @Override
    public String name(Input input) {
        return input.subject();
    }

    /** How many documents were loaded, by what that did. */
    public Map<LoadOutcome, Integer> counts() {
        return counts;
    }
}
