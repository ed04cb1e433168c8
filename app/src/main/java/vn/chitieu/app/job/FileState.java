package vn.chitieu.app.job;

import vn.chitieu.extractor.model.Outcome;

/** Where a file of a job stands. */
public enum FileState {
    /** It is to be loaded, or is being loaded: a restart begins it anew. */
    WAITING,
    /** It is in the library. */
    LOADED,
    /** It is in the library, but a part of it could not be read. */
    PARTIAL,
    /** The library had this very file. */
    PRESENT,
    /** It was an archive; what it holds stands in its place. */
    UNPACKED,
    /** It is not in the library. */
    FAILED,
    /** It was not loaded because the job was cancelled. */
    CANCELLED;

    /** The state of a document that was loaded. */
    static FileState of(Outcome outcome) {
        return outcome == Outcome.EXTRACTED_PARTIALLY ? PARTIAL : LOADED;
    }
}
