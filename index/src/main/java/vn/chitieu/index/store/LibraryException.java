package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A library cannot do what it was asked for; what it acknowledged before stands. */
public final class LibraryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** How systems say that a disk is full: ENOSPC and EDQUOT of Linux and macOS, two errors of Windows. */
    private static final List<String> FULL = List.of(
            "no space left", "disk quota exceeded", "not enough space on the disk", "disk is full", "file too large");

    private static final List<String> READ_ONLY = List.of("read-only file system", "permission denied");

    private final LibraryCode code;
    private final String detail;

    public LibraryException(LibraryCode code, String detail) {
        this(code, detail, null);
    }

    public LibraryException(LibraryCode code, String detail, @Nullable Throwable cause) {
        super(code.code() + " " + code + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
    }

    /** The failure of the system as one of a library; one that is of a library already stays as it is. */
    public static LibraryException of(IOException cause) {
        if (cause instanceof LibraryException own) {
            return own;
        }
        String detail = detail(cause);
        return new LibraryException(code(cause), detail, cause);
    }

    /**
     * The failure of an index that closed itself. Lucene tells by an {@code IllegalStateException} that an index cannot
     * go on; its cause is what the system refused.
     */
    static LibraryException ofClosedIndex(IllegalStateException closed) {
        return closed.getCause() instanceof IOException cause
                ? of(cause)
                : new LibraryException(LibraryCode.FAILED, String.valueOf(closed.getMessage()), closed);
    }

    private static LibraryCode code(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(message::contains)) {
                return LibraryCode.DISK_FULL;
            }
            if (at instanceof AccessDeniedException || READ_ONLY.stream().anyMatch(message::contains)) {
                return LibraryCode.READ_ONLY;
            }
        }
        return LibraryCode.FAILED;
    }

    private static String detail(IOException cause) {
        if (cause instanceof FileSystemException system) {
            return system.getFile() + (system.getReason() == null ? "" : ": " + system.getReason());
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    public LibraryCode code() {
        return code;
    }

    /** What the message has to name: a file, a line, the words of the system. */
    public String detail() {
        return detail;
    }
}
