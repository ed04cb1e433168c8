package vn.chitieu.spark.task;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.chitieu.app.batch.DocumentExtraction;

/** The extractor of an executor: one for all its tasks, with the child processes, until its process ends. Thread-safe. */
final class ExecutorExtraction {

    private static final Map<ReadingSettings, DocumentExtraction> RUNNING = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ExecutorExtraction::close, "end of children"));
    }

    private ExecutorExtraction() {}

    /**
     * The extractor with these settings, started where there is none.
     *
     * @throws IOException if no process can be started
     */
    static synchronized DocumentExtraction with(ReadingSettings settings) throws IOException {
        DocumentExtraction running = RUNNING.get(settings);
        if (running == null) {
            running = DocumentExtraction.isolated(settings.isolation());
            RUNNING.put(settings, running);
        }
        return running;
    }

    private static synchronized void close() {
        RUNNING.values().forEach(DocumentExtraction::close);
        RUNNING.clear();
    }
}
