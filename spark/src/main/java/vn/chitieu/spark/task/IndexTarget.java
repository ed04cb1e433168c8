package vn.chitieu.spark.task;

import java.io.IOException;
import java.io.Serializable;
import vn.chitieu.index.ClauseIndex;

/** Where extractions are loaded. Sent to the executors, which open it for each of their tasks. */
@FunctionalInterface
public interface IndexTarget extends Serializable {

    /**
     * Opens the index; the task closes it.
     *
     * @throws IOException if it cannot be reached
     */
    ClauseIndex open() throws IOException;
}
