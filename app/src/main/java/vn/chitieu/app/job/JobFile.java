package vn.chitieu.app.job;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.index.store.LoadOutcome;

/**
 * A file of a job.
 *
 * @param parent id of the archive that holds it
 * @param name as it was sent, with folders, made harmless; only shown
 * @param end how it ended, or null while it has not
 */
public record JobFile(
        long id,
        long job,
        @Nullable Long parent,
        String name,
        long bytes,
        FileState state,
        boolean kept,
        @Nullable End end) {

    /**
     * How a file ended.
     *
     * @param outcome of reading it, where it was read
     * @param loading what loading it did, where it was loaded
     * @param code why it is not in the library, or what is missing of it
     * @param detail what the message of the code has to name
     * @param document id in the library
     * @param pages number of pages or other steps that were read; 0 where there were none
     * @param beganAt when it was taken up; null where it never was
     */
    public record End(
            @Nullable Outcome outcome,
            @Nullable LoadOutcome loading,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String document,
            int pages,
            @Nullable String beganAt,
            @Nullable String endedAt) {}
}
