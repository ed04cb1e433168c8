package vn.chitieu.extractor.isolate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadLimits;

/**
 * What a child process may take.
 *
 * @param children largest number of processes
 * @param time for a document; recognition of a page has its own limit, {@link ReadLimits#ocrSeconds()}
 * @param stall time without any progress
 * @param heapMebibytes memory of a child
 * @param documents after which a child is replaced by a fresh one
 * @param limits how much of a document is read
 * @param javaOptions further options of the child's Java
 * @param models folder of the generation of models that children extract with, null for the shipped ones
 */
public record IsolationSettings(
        int children,
        Duration time,
        Duration stall,
        int heapMebibytes,
        int documents,
        ReadLimits limits,
        List<String> javaOptions,
        @Nullable Path models) {

    public IsolationSettings {
        if (children < 1) {
            throw new IllegalArgumentException("children must be at least 1, but was " + children);
        }
        if (heapMebibytes < 16) {
            throw new IllegalArgumentException("heapMebibytes must be at least 16, but was " + heapMebibytes);
        }
        if (documents < 1) {
            throw new IllegalArgumentException("documents must be at least 1, but was " + documents);
        }
        javaOptions = List.copyOf(javaOptions);
    }

    /** Settings of children with the shipped models. */
    public IsolationSettings(
            int children,
            Duration time,
            Duration stall,
            int heapMebibytes,
            int documents,
            ReadLimits limits,
            List<String> javaOptions) {
        this(children, time, stall, heapMebibytes, documents, limits, javaOptions, null);
    }

    /** The same with other options of the child's Java. */
    public IsolationSettings withJavaOptions(List<String> options) {
        return new IsolationSettings(children, time, stall, heapMebibytes, documents, limits, options, models);
    }

    /** The same with other models. */
    public IsolationSettings withModels(@Nullable Path generation) {
        return new IsolationSettings(children, time, stall, heapMebibytes, documents, limits, javaOptions, generation);
    }

    /** The settings that hold unless others are given: 120 s a document, 60 s without progress, 1 GiB a child. */
    public static IsolationSettings of(int children) {
        return new IsolationSettings(
                children, Duration.ofSeconds(120), Duration.ofSeconds(60), 1024, 2_000, ReadLimits.DEFAULT, List.of());
    }
}
