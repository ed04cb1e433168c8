package vn.chitieu.app.batch;

import java.io.IOException;

/** An output that all documents share cannot be written any more, so that going on is of no use. */
public final class OutputLostException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException first;

    public OutputLostException(IOException cause) {
        super(Failure.reason(cause), cause);
        this.first = cause;
    }

    /** What went wrong. */
    public IOException cause() {
        return first;
    }
}
