package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.read.ReadCode;

/**
 * Files of one request on their way into a job: each is begun, written and ended, and when this is closed all that ended
 * are on disk and noted. For one thread.
 */
public final class UploadBatch implements AutoCloseable {

    /** After so many files they are noted, so that loading begins while others come. */
    private static final int NOTED = 32;

    /** Notes files of the job; gives how many are new. */
    @FunctionalInterface
    interface Noting {
        int note(List<FileStore.Arrival> arrivals) throws IOException;
    }

    private final long job;
    private final UploadFolder folder;
    private final JobLimits limits;
    private final Noting noting;
    private final Runnable closed;
    private final List<FileStore.Arrival> arrivals = new ArrayList<>();
    private FileStore.Count received;
    private int taken;
    private int known;
    private int failed;
    private int left;
    private @Nullable String code;

    private @Nullable Upload upload;
    private String name = UploadName.NONE;
    private @Nullable Integer sent;

    /** @param closed is run when all that ended is noted */
    UploadBatch(
            long job, UploadFolder folder, JobLimits limits, FileStore.Count received, Noting noting, Runnable closed) {
        this.job = job;
        this.folder = folder;
        this.limits = limits;
        this.noting = noting;
        this.closed = closed;
        this.received = received;
    }

    /**
     * What became of the files of a request.
     *
     * @param taken to be loaded
     * @param known that had been sent before under the same number
     * @param failed that are refused each by itself, as the job tells
     * @param left that were not taken because the job or the disk is full
     * @param code of the message that says why, or null where all were taken
     */
    public record Receipt(
            int taken,
            int known,
            int failed,
            int left,
            @Nullable String code) {}

    /**
     * Begins a file.
     *
     * @param number of the file as its sender counts, so that it is taken once even if it is sent twice; or null
     * @param called as its sender calls it
     */
    public void begin(@Nullable Integer number, String called) throws IOException {
        if (upload != null) {
            throw new IllegalStateException("the file before has not ended");
        }
        sent = number;
        name = UploadName.of(called);
        if (received.files() >= limits.files() || received.bytes() >= limits.jobBytes()) {
            code = JobCodes.JOB_FULL;
        } else if (folder.free() < limits.freeBytes()) {
            code = JobCodes.DISK_FULL;
        } else {
            upload = folder.receive(job, limits.fileBytes());
            return;
        }
        left++;
    }

    /** Takes a part of the file that was begun; nothing remains in the buffer. */
    public void write(ByteBuffer content) throws IOException {
        if (upload == null) {
            content.position(content.limit());
        } else {
            upload.write(content);
        }
    }

    /**
     * Ends the file that was begun.
     *
     * @param empty whether a file without content counts
     */
    public void end(boolean empty) throws IOException {
        if (upload == null) {
            return;
        }
        try (Upload ended = upload) {
            upload = null;
            if (ended.bytes() > 0 || empty) {
                arrivals.add(arrival(ended));
                received = received.plus(new FileStore.Count(1, ended.tooLarge() ? 0 : ended.bytes()));
            }
        }
        if (arrivals.size() >= NOTED) {
            note();
        }
    }

    private FileStore.Arrival arrival(Upload ended) throws IOException {
        if (!ended.tooLarge()) {
            return new FileStore.Arrival(null, sent, name, ended.bytes(), ended.keep(), ended.stored(), null);
        }
        failed++;
        String detail = "more than " + (limits.fileBytes() >> 20) + " MiB";
        FileStore.Refusal refusal = new FileStore.Refusal(ReadCode.TOO_LARGE.code(), detail, Outcome.TOO_LARGE);
        return new FileStore.Arrival(null, sent, name, ended.bytes(), null, null, refusal);
    }

    private void note() throws IOException {
        if (!arrivals.isEmpty()) {
            int wanted = (int) arrivals.stream()
                    .filter(arrival -> arrival.refusal() == null)
                    .count();
            int fresh = noting.note(List.copyOf(arrivals));
            arrivals.clear();
            taken += fresh;
            known += wanted - fresh;
        }
    }

    /** Notes what ended; gives the receipt for all. */
    public Receipt receipt() throws IOException {
        note();
        return new Receipt(taken, known, failed, left, code);
    }

    /** Keeps what ended; a file that was cut off is not taken. */
    @Override
    public void close() throws IOException {
        try (Upload cut = upload) {
            upload = null;
            note();
        } finally {
            closed.run();
        }
    }
}
