package vn.chitieu.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Reads a file within the size limit and extracts it. Thread-safe when its extraction is. */
final class DocumentFile {

    private final DocumentExtraction extraction;

    DocumentFile(DocumentExtraction extraction) {
        this.extraction = extraction;
    }

    /** Extracts a file; what the file itself is to blame for is a failure, never an exception. */
    Outcome extract(Input input) {
        try (InputStream in = Files.newInputStream(input.file())) {
            if (Files.size(input.file()) > ReadLimits.DEFAULT.bytes()) {
                return tooLarge(input);
            }
            // Never trusts the size alone: the file may grow, or be a device without a size.
            byte[] content = in.readNBytes(ReadLimits.DEFAULT.bytes() + 1);
            if (content.length > ReadLimits.DEFAULT.bytes()) {
                return tooLarge(input);
            }
            return new Outcome.Extracted(extraction.extract(input.name(), content));
        } catch (UnreadableDocumentException e) {
            return new Outcome.Failed(new Failure(input.subject(), e.code(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Outcome.Failed(Failure.unreadable(input.subject(), e));
        }
    }

    private static Outcome tooLarge(Input input) {
        String limit = (ReadLimits.DEFAULT.bytes() >> 20) + " MiB";
        return new Outcome.Failed(new Failure(input.subject(), ReadCode.TOO_LARGE.code(), limit));
    }

    /** What became of a file. */
    sealed interface Outcome {

        /** It was extracted. */
        record Extracted(Extraction extraction) implements Outcome {}

        /** It was not. */
        record Failed(Failure failure) implements Outcome {}
    }
}
