package vn.chitieu.app.batch;

import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.Loaded;

/** Puts what reviewers corrected on extractions that are loaded. Thread-safe. */
@FunctionalInterface
public interface Correction {

    /** Stores extractions as they are. */
    Correction NONE = (extraction, store) -> store.load(extraction);

    /** Puts an extraction into the library. */
    @FunctionalInterface
    interface Store {
        Loaded load(Extraction extraction) throws LibraryException;
    }

    /**
     * Stores an extraction corrected.
     *
     * @param store is called once
     * @throws LibraryException if that does; then all is as it was
     */
    Loaded load(Extraction extraction, Store store) throws LibraryException;
}
