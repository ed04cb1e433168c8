package vn.chitieu.spark.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * Keeps a document whose extraction brings down executors, which its child process should have prevented, from bringing down
 * the job. An attempt of a task that follows a failed one notes which document it has under way; what two attempts died of
 * is refused by the next. One death may be the machine's, and costs no document. Documents are known by their number in the
 * task, which is the same in each attempt.
 */
final class DocumentGuard implements DocumentExtraction {

    /** Attempts that must have died of a document before it is refused. */
    private static final int DEATHS = 2;

    /** Where an attempt notes the number of the document that it has under way. */
    @FunctionalInterface
    interface Notes {
        void underWay(int document) throws IOException;
    }

    private final DocumentExtraction extraction;
    private final Set<Integer> refused;
    private final Notes notes;
    private final Semaphore turn = new Semaphore(1);
    private int documents;

    /**
     * Guards an extraction.
     *
     * @param died numbers of the documents that attempts before had under way, by attempt
     */
    DocumentGuard(DocumentExtraction extraction, Map<String, Integer> died, Notes notes) {
        Map<Integer, Integer> deaths = new HashMap<>();
        died.values().forEach(document -> deaths.merge(document, 1, Integer::sum));
        this.extraction = extraction;
        this.refused = deaths.entrySet().stream()
                .filter(entry -> entry.getValue() >= DEATHS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.notes = notes;
    }

    @Override
    public Answer extract(String name, Path file, ReadListener listener)
            throws UnreadableDocumentException, IOException, InterruptedException {
        // One at a time, written and all, or it is not known which one an executor died of.
        turn.acquire();
        int document = documents++;
        if (refused.contains(document)) {
            throw ReadCode.CRASHED.unreadable("executors died twice while they had it");
        }
        notes.underWay(document);
        return extraction.extract(name, file, listener);
    }

    /** Says that the document under way is done with. */
    void done() {
        if (turn.availablePermits() == 0) {
            turn.release();
        }
    }
}
