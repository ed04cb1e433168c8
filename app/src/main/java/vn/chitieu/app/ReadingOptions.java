package vn.chitieu.app;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.isolate.IsolationSettings;

/** Options of commands that read documents. */
final class ReadingOptions {

    private static final int LEAST_MEMORY = 64;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "extract.jobs")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "120", descriptionKey = "extract.timeout")
    private int timeout = 120;

    @Option(names = "--memory", paramLabel = "MIB", defaultValue = "1024", descriptionKey = "extract.memory")
    private int memory = 1024;

    /** Number of documents that are read at the same time, for so many documents. */
    int threads(int documents) {
        return Math.max(1, Math.min(jobs, documents));
    }

    /** @throws ParameterException if an option has no valid value */
    IsolationSettings settings(CommandLine line, Messages messages) {
        check(jobs >= 1, "--jobs", jobs, line, messages);
        check(timeout >= 1, "--timeout", timeout, line, messages);
        check(memory >= LEAST_MEMORY, "--memory", memory, line, messages);
        IsolationSettings usual = IsolationSettings.of(jobs);
        Duration time = Duration.ofSeconds(timeout);
        return new IsolationSettings(
                jobs, time, usual.stall(), memory, usual.documents(), usual.limits(), ChildArchive.options());
    }

    private static void check(boolean right, String option, int value, CommandLine line, Messages messages) {
        if (!right) {
            throw new ParameterException(line, messages.text("usage.value", value, option));
        }
    }
}
