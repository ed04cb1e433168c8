package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.chitieu.extractor.read.ReadLimits;

/**
 * Extracts documents on several threads and writes them on the calling one, in the order of the inputs. Only a few
 * documents are in memory at a time: two for each thread, and fewer when they are large.
 */
final class Batch {

    /** Documents are read ahead until this many bytes are under way; one that is larger goes alone. */
    private static final long BYTES_UNDER_WAY = 16L << 20;

    private final DocumentFile documents;
    private final int threads;
    private final Output output;
    private final BatchListener listener;

    private final Deque<Pending> pending = new ArrayDeque<>();
    private long bytesUnderWay;

    /** An input whose extraction is under way. */
    private record Pending(Input input, long bytes, Future<DocumentFile.Outcome> outcome) {}

    /**
     * Makes a batch, to be run once.
     *
     * @param threads number of documents that are extracted at the same time
     */
    Batch(DocumentFile documents, int threads, Output output, BatchListener listener) {
        this.documents = documents;
        this.threads = threads;
        this.output = output;
        this.listener = listener;
    }

    /**
     * Extracts the inputs and tells the listener of each.
     *
     * @throws OutputLostException if an output that all documents share cannot be written any more
     */
    void run(List<Input> inputs) throws OutputLostException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (Input input : inputs) {
                submit(workers, input);
            }
            while (!pending.isEmpty()) {
                finishFirst();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void submit(ExecutorService workers, Input input) throws OutputLostException, InterruptedException {
        long bytes = size(input);
        while (!pending.isEmpty() && (pending.size() >= 2 * threads || bytesUnderWay + bytes > BYTES_UNDER_WAY)) {
            finishFirst();
        }
        bytesUnderWay += bytes;
        Optional<Failure> refusal = output.refusal(input);
        Future<DocumentFile.Outcome> outcome = refusal.isPresent()
                ? CompletableFuture.completedFuture(new DocumentFile.Outcome.Failed(refusal.get()))
                : workers.submit(() -> documents.extract(input));
        pending.add(new Pending(input, bytes, outcome));
    }

    /** A file that is too large is refused without being read, and one that cannot be read takes no room. */
    private static long size(Input input) {
        try {
            return Math.min(Files.size(input.file()), ReadLimits.DEFAULT.bytes());
        } catch (IOException e) {
            return 0;
        }
    }

    private void finishFirst() throws OutputLostException, InterruptedException {
        Pending first = pending.remove();
        bytesUnderWay -= first.bytes();
        DocumentFile.Outcome outcome = outcome(first);
        if (outcome instanceof DocumentFile.Outcome.Failed failed) {
            listener.failed(failed.failure());
        } else if (outcome instanceof DocumentFile.Outcome.Extracted extracted) {
            write(first.input(), extracted);
        }
    }

    /** Here a defect of the extractor, of whatever kind, costs one document and not the batch. */
    private static DocumentFile.Outcome outcome(Pending pending) throws InterruptedException {
        try {
            return pending.outcome().get();
        } catch (ExecutionException e) {
            String subject = pending.input().subject();
            return new DocumentFile.Outcome.Failed(new Failure(subject, Failure.DEFECT, String.valueOf(e.getCause())));
        }
    }

    private void write(Input input, DocumentFile.Outcome.Extracted extracted) throws OutputLostException {
        try {
            output.write(input, extracted.extraction());
            listener.written(input);
        } catch (OutputLostException e) {
            throw e;
        } catch (IOException e) {
            String detail = output.name(input) + ": " + Failure.reason(e);
            listener.failed(new Failure(input.subject(), Failure.UNWRITABLE, detail));
        }
    }
}
