package vn.chitieu.app;

import java.io.OutputStream;
import java.io.PrintStream;
import vn.chitieu.app.batch.OutputLostException;

/**
 * Where a command writes.
 *
 * @param out results, as bytes
 * @param err messages for people
 * @param terminal whether {@code err} is a terminal, so that progress may be drawn there
 * @param screen what {@code out} is
 */
record Console(OutputStream out, PrintStream err, boolean terminal, Screen screen) {

    /** A console whose results go to a file or a pipe. */
    Console(OutputStream out, PrintStream err, boolean terminal) {
        this(out, err, terminal, Screen.NONE);
    }

    /** Where results go, with failures that are {@link OutputLostException}. */
    OutputStream results() {
        return new ResultStream(out);
    }
}
