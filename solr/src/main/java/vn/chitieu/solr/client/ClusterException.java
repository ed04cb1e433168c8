package vn.chitieu.solr.client;

import java.io.IOException;

/** A cluster that refused a request, or did not answer in time. */
public final class ClusterException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int CONFLICT = 409;

    private final int code;

    /** @param code status of HTTP, or 0 where there is none */
    ClusterException(String message, int code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Whether something was changed meanwhile that the request was based on. */
    public boolean conflict() {
        return code == CONFLICT;
    }

    /** Status of HTTP; 0 where no node answered. */
    public int code() {
        return code;
    }
}
