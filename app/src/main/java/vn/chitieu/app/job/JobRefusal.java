package vn.chitieu.app.job;

/** Something that is asked of a job and cannot be done. */
public final class JobRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such job. */
        NO_JOB,
        /** The job takes no more files. */
        SEALED,
        /** Nothing of it failed that could be tried again. */
        NOTHING_FAILED,
        /** The job has not ended yet. */
        STILL_LOADING,
        /** The job has ended already. */
        ENDED,
        /** The job was stopped, and its uploads are gone. */
        CANCELLED
    }

    private final Reason reason;

    JobRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
