package vn.chitieu.spark.task;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import vn.chitieu.extractor.isolate.IsolationSettings;

/**
 * How an executor reads.
 *
 * @param seconds for a document
 * @param mebibytes memory of a child process
 * @param children largest number of child processes of an executor, 0 for one a core; a task more than that waits
 */
public record ReadingSettings(int seconds, int mebibytes, int children) implements Serializable {

    /** Messages of libraries in a child go to its log, and must not come between its answers. */
    private static final List<String> OPTIONS =
            List.of("-Dlog4j2.configurationFile=vn/chitieu/spark/child-log4j2.properties");

    /** The settings of the children. */
    public IsolationSettings isolation() {
        int most = children == 0 ? Runtime.getRuntime().availableProcessors() : children;
        IsolationSettings usual = IsolationSettings.of(most);
        return new IsolationSettings(
                most,
                Duration.ofSeconds(seconds),
                usual.stall(),
                mebibytes,
                usual.documents(),
                usual.limits(),
                OPTIONS);
    }
}
