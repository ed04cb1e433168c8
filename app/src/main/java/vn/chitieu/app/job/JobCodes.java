package vn.chitieu.app.job;

/** Codes of what can go wrong with a job besides reading and loading; also the keys of the messages. */
final class JobCodes {

    /** The job has as many files or bytes as it may. */
    static final String JOB_FULL = "APP-041";
    /** The disk has not enough space for uploads. */
    static final String DISK_FULL = "APP-042";
    /** The upload is gone from the disk. */
    static final String UPLOAD_LOST = "APP-043";

    private JobCodes() {}
}
