package vn.chitieu.app.state;

import java.io.IOException;

/** A database cannot be reached or opened. The message says where it is and why, and nothing secret. */
public final class DatabaseException extends IOException {

    private static final long serialVersionUID = 1L;

    DatabaseException(DatabaseAddress address, String reason, Throwable cause) {
        super(address + ": " + reason, cause);
    }

    DatabaseException(DatabaseAddress address, String reason) {
        super(address + ": " + reason);
    }
}
