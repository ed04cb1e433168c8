package vn.chitieu.extractor.read;

import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Severity;

/**
 * What can happen while a document is read. Codes below 100 say why there is no document at all and are carried by
 * {@link UnreadableDocumentException}; codes from 100 are diagnostics of a document that was read. Messages here are
 * English; messages for people are keyed by {@link #code()}.
 */
public enum ReadCode {
    /** The file has no byte, or nothing but white space. */
    EMPTY("READ-001", Severity.ERROR),
    /** The file is larger than {@link DocumentReaders#MAX_BYTES}. */
    TOO_LARGE("READ-002", Severity.ERROR),
    /** The bytes are no text: too many NUL or control characters. */
    BINARY("READ-003", Severity.ERROR),
    /** The bytes are of a known format that this version does not read, such as PDF. */
    UNSUPPORTED("READ-004", Severity.ERROR),
    /** The format was read, but holds no text. */
    NO_TEXT("READ-005", Severity.ERROR),
    /** Bytes that are not valid in the encoding stand as U+FFFD. */
    MALFORMED("READ-101", Severity.WARN),
    /** Control characters were dropped. */
    CONTROL_CHARACTERS("READ-102", Severity.WARN),
    /** The text was in an encoding other than UTF-8. */
    ENCODING("READ-103", Severity.INFO),
    /** Lines of a web site, such as its menu, were dropped. */
    SITE_FURNITURE("READ-110", Severity.INFO),
    /** Page headers and page numbers were dropped. */
    PAGE_FURNITURE("READ-111", Severity.INFO),
    /** Elements of an HTML page that are not its content were dropped. */
    HTML_FURNITURE("READ-112", Severity.INFO),
    /** A table that was flattened to lines was rebuilt. */
    TABLE_REBUILT("READ-120", Severity.INFO),
    /** A row of a rebuilt table does not have the number of cells that its table has. */
    TABLE_ROW_UNEVEN("READ-121", Severity.WARN),
    /** A bound was reached and a part of the document was left out. */
    CUT("READ-130", Severity.WARN);

    private final String code;
    private final Severity severity;

    ReadCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** Stage and number, such as {@code READ-001}. */
    public String code() {
        return code;
    }

    /** A diagnostic for the document as a whole. */
    public Diagnostic diagnostic(String message) {
        return new Diagnostic(code, severity, message, null, null);
    }

    /** A diagnostic for a passage of the canonical text. */
    public Diagnostic diagnostic(String message, int start, int end) {
        return new Diagnostic(code, severity, message, start, end);
    }

    /** An exception that says why there is no document. */
    public UnreadableDocumentException unreadable(String message) {
        return new UnreadableDocumentException(code, message);
    }
}
