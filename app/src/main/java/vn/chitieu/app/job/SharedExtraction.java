package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * The extractor of all jobs, started when it is first needed and ended after a while without work, so that a server that
 * only answers searches has no child processes. Thread-safe.
 */
final class SharedExtraction implements AutoCloseable {

    private final DocumentExtraction.Start start;
    private final IsolationSettings settings;
    private @Nullable DocumentExtraction extraction;
    private int users;
    private long usedNanos;
    private boolean closed;

    SharedExtraction(DocumentExtraction.Start start, IsolationSettings settings) {
        this.start = start;
        this.settings = settings;
    }

    /** Takes it for one file; it is given back after that. */
    synchronized DocumentExtraction take() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        DocumentExtraction taken = extraction;
        if (taken == null) {
            taken = start.with(settings);
            extraction = taken;
        }
        users++;
        return taken;
    }

    synchronized void giveBack() {
        users--;
        usedNanos = System.nanoTime();
    }

    /**
     * Starts it where it is not started, and has it read a few words, so that the first file of a person does not wait
     * for that.
     *
     * @param sample a file to read
     */
    void warm(Path sample) throws IOException, UnreadableDocumentException, InterruptedException {
        if (started()) {
            return;
        }
        DocumentExtraction taken = take();
        try {
            taken.extract("sample.txt", sample, ReadListener.NONE);
        } finally {
            giveBack();
        }
    }

    private synchronized boolean started() {
        return extraction != null;
    }

    /** Ends the children if nobody has used them for so long. */
    synchronized void rest(Duration idle) {
        if (users == 0 && extraction != null && System.nanoTime() - usedNanos > idle.toNanos()) {
            extraction.close();
            extraction = null;
        }
    }

    /** Ends the children; an extraction that is under way fails. */
    @Override
    public void close() {
        DocumentExtraction ended;
        synchronized (this) {
            closed = true;
            ended = extraction;
            extraction = null;
        }
        if (ended != null) {
            ended.close();
        }
    }
}
