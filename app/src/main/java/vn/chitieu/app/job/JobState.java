package vn.chitieu.app.job;

/** Where a job stands. */
public enum JobState {
    /** More files may come; those that came are being loaded. */
    RECEIVING,
    /** All files came; some are not loaded yet. */
    LOADING,
    /** Every file ended. */
    DONE,
    /** It was stopped. */
    CANCELLED;

    /** Whether nothing will happen any more, unless somebody asks for it. */
    public boolean ended() {
        return this == DONE || this == CANCELLED;
    }
}
