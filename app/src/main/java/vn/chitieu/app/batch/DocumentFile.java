package vn.chitieu.app.batch;

import java.io.IOException;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Extracts a file for a batch. Thread-safe when its extraction is. */
public final class DocumentFile {

    private final DocumentExtraction extraction;
    private final BatchListener listener;

    public DocumentFile(DocumentExtraction extraction, BatchListener listener) {
        this.extraction = extraction;
        this.listener = listener;
    }

    /** What became of a file. */
    public sealed interface Result {

        /** It was extracted, or unpacked. */
        record Answered(Answer answer) implements Result {}

        /** It was not. */
        record Failed(Ending ending) implements Result {}
    }

    /** Extracts a file; what the file or its reader is to blame for is a failure, never an exception. */
    public Result extract(Input input) throws InterruptedException {
        try {
            return new Result.Answered(extraction.extract(
                    input.name(), input.file(), (done, all, ocr) -> listener.progress(input, done, all)));
        } catch (UnreadableDocumentException e) {
            return new Result.Failed(refused(input, e));
        } catch (IOException e) {
            Failure failure = new Failure(input.subject(), Failure.NO_PROCESS, Failure.reason(e));
            return new Result.Failed(Ending.failed(input, Outcome.CRASHED, failure));
        }
    }

    /** The ending of an input that gave no document. */
    public static Ending refused(Input input, UnreadableDocumentException refusal) {
        Failure failure = new Failure(input.subject(), refusal.code(), String.valueOf(refusal.getMessage()));
        return Ending.failed(input, refusal.reason().outcome(), failure);
    }
}
