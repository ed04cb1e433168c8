package vn.chitieu.extractor.annotation;

/** Golden cases, a baseline or a report that cannot be read, run or written; the message names the file. */
public final class GoldenException extends Exception {

    private static final long serialVersionUID = 1L;

    public GoldenException(String message) {
        super(message);
    }

    public GoldenException(String message, Throwable cause) {
        super(message, cause);
    }
}
