package vn.chitieu.app.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Outcome;

/**
 * Extracts documents on several threads and writes them on the calling one, in the order of the inputs; what an archive
 * holds stands in its place. Only a few extractions are in memory at a time: two for each thread.
 */
public final class Batch {

    private final DocumentFile documents;
    private final int threads;
    private final Output output;
    private final BatchListener listener;

    /** An input whose extraction is under way. */
    private record Pending(Input input, Future<DocumentFile.Result> result) {}

    /**
     * Makes a batch.
     *
     * @param threads number of documents that are extracted at the same time
     */
    public Batch(DocumentFile documents, int threads, Output output, BatchListener listener) {
        this.documents = documents;
        this.threads = threads;
        this.output = output;
        this.listener = listener;
    }

    /**
     * Extracts the inputs and tells the listener of each.
     *
     * @param wanted which inputs, and which members of archives, are extracted; archives always are
     * @throws OutputLostException if an output that all documents share cannot be written any more
     */
    public void run(List<Input> inputs, Predicate<Input> wanted) throws OutputLostException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            run(workers, inputs, wanted);
        } finally {
            workers.shutdownNow();
        }
    }

    private void run(ExecutorService workers, List<Input> inputs, Predicate<Input> wanted)
            throws OutputLostException, InterruptedException {
        Deque<Pending> pending = new ArrayDeque<>();
        for (Input input : inputs) {
            Optional<Failure> refusal = output.refusal(input);
            if (refusal.isPresent()) {
                listener.refused(refusal.get());
                continue;
            }
            if (isDone(input)) {
                listener.skipped(input);
                continue;
            }
            if (pending.size() >= 2 * threads) {
                finish(workers, pending.remove(), wanted);
            }
            pending.add(new Pending(input, workers.submit(() -> documents.extract(input))));
        }
        while (!pending.isEmpty()) {
            finish(workers, pending.remove(), wanted);
        }
    }

    /** A file that cannot be looked at is left to the extraction, which says why. */
    private boolean isDone(Input input) {
        try {
            return output.isDone(input);
        } catch (IOException e) {
            return false;
        }
    }

    private void finish(ExecutorService workers, Pending pending, Predicate<Input> wanted)
            throws OutputLostException, InterruptedException {
        DocumentFile.Result result = result(pending);
        if (result instanceof DocumentFile.Result.Failed failed) {
            listener.ended(failed.ending());
        } else if (result instanceof DocumentFile.Result.Answered answered) {
            if (answered.answer() instanceof Answer.Document document) {
                write(pending.input(), document.extraction());
            } else if (answered.answer() instanceof Answer.Archive archive) {
                unpack(workers, pending.input(), archive, wanted);
            }
        }
    }

    /** Here a defect of the program, of whatever kind, costs one document and not the batch. */
    private static DocumentFile.Result result(Pending pending) throws InterruptedException {
        try {
            return pending.result().get();
        } catch (ExecutionException e) {
            Input input = pending.input();
            Failure failure = new Failure(input.subject(), Failure.DEFECT, String.valueOf(e.getCause()));
            return new DocumentFile.Result.Failed(Ending.failed(input, Outcome.CRASHED, failure));
        }
    }

    private void unpack(ExecutorService workers, Input input, Answer.Archive archive, Predicate<Input> wanted)
            throws OutputLostException, InterruptedException {
        try (archive) {
            List<Answer.Member> members = archive.members().stream()
                    .filter(member -> wanted.test(input.member(member)))
                    .toList();
            listener.unpacked(input, members.size());
            for (Answer.Member member : members) {
                if (member.refusal() != null) {
                    listener.ended(DocumentFile.refused(input.member(member), member.refusal()));
                }
            }
            List<Input> files = members.stream()
                    .filter(member -> member.file() != null)
                    .map(input::member)
                    .toList();
            run(workers, files, wanted);
        }
    }

    private void write(Input input, Extraction extraction) throws OutputLostException {
        Ending ending = Ending.written(input, extraction.diagnostics());
        try {
            output.write(input, extraction);
            listener.ended(ending);
        } catch (OutputLostException e) {
            throw e;
        } catch (IOException e) {
            String detail = output.name(input) + ": " + Failure.reason(e);
            Failure failure = new Failure(input.subject(), Failure.UNWRITABLE, detail);
            listener.ended(Ending.failed(input, ending.outcome(), failure));
        }
    }
}
