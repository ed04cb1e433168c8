package vn.chitieu.extractor.read;

/** A file that cannot be read as a document: the code says why, the message what to do. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    public UnreadableDocumentException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stage and number, such as {@code READ-001}; messages per language are keyed by it. */
    public String code() {
        return code;
    }
}
