package vn.chitieu.app.job;

import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param title what was sent: the name of a folder or of the first file
 * @param owner who sent it
 * @param announced how many files the sender said would come; 0 where it did not say
 * @param madeAt as all times here, UTC in ISO 8601
 * @param sealedAt when no more files were to come
 */
public record Job(
        long id,
        String title,
        String owner,
        int announced,
        String madeAt,
        @Nullable String sealedAt,
        @Nullable String cancelledAt,
        @Nullable String endedAt) {

    /** Where it stands. */
    public JobState state() {
        if (cancelledAt != null) {
            return JobState.CANCELLED;
        }
        if (endedAt != null) {
            return JobState.DONE;
        }
        return sealedAt == null ? JobState.RECEIVING : JobState.LOADING;
    }
}
