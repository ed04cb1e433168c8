package vn.chitieu.app.batch;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.isolate.IsolatedExtractor;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** The extractor as the command line uses it. Implementations are thread-safe. */
@FunctionalInterface
public interface DocumentExtraction extends AutoCloseable {

    /** Starts an extractor. */
    @FunctionalInterface
    interface Start {

        /** Starts an extractor with these settings; an {@code IOException} says that the machine does not let it. */
        DocumentExtraction with(IsolationSettings settings) throws IOException;
    }

    /** Extracts a file, or unpacks it where it is an archive; the name is only recorded. */
    Answer extract(String name, Path file, ReadListener listener)
            throws UnreadableDocumentException, IOException, InterruptedException;

    @Override
    default void close() {}

    /**
     * Extraction in child processes.
     *
     * @throws IOException if no process can be started
     */
    static DocumentExtraction isolated(IsolationSettings settings) throws IOException {
        IsolatedExtractor extractor = IsolatedExtractor.start(settings);
        return new DocumentExtraction() {
            @Override
            public Answer extract(String name, Path file, ReadListener listener)
                    throws UnreadableDocumentException, IOException, InterruptedException {
                return extractor.extract(name, file, listener);
            }

            @Override
            public void close() {
                extractor.close();
            }
        };
    }
}
