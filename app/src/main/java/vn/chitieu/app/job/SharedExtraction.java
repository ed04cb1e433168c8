package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * The extractor of all jobs, started when it is first needed and ended after a while without work, so that a server that
 * only answers searches has no child processes. Thread-safe.
 */
final class SharedExtraction implements AutoCloseable {

    /** Words of every kind that the extractor looks for, and so many of them that its code is compiled. */
    private static final String SAMPLE = IntStream.rangeClosed(1, 400)
            .mapToObj(number -> number + ". Đến năm 2030 tỷ lệ hộ nghèo của xã giảm xuống dưới " + number
                    + "%; Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện.\n")
            .collect(Collectors.joining("", "KẾ HOẠCH\n", ""));

    private static final Logger LOG = LoggerFactory.getLogger(SharedExtraction.class);

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
     */
    void warm() {
        if (started()) {
            return;
        }
        try {
            Path sample = Files.createTempFile("sample", ".txt");
            try {
                Files.writeString(sample, SAMPLE);
                warm(sample);
            } finally {
                Files.delete(sample);
            }
        } catch (IOException | UnreadableDocumentException e) {
            LOG.debug("not started yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warm(Path sample) throws IOException, UnreadableDocumentException, InterruptedException {
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
