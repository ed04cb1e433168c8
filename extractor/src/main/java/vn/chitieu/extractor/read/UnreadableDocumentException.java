package vn.chitieu.extractor.read;

/** A file that cannot be read as a document: the reason says why, the message what was found. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ReadCode reason;

    UnreadableDocumentException(ReadCode reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why there is no document. */
    public ReadCode reason() {
        return reason;
    }

    /** Stage and number, such as {@code READ-001}; messages per language are keyed by it. */
    public String code() {
        return reason.code();
    }
}
