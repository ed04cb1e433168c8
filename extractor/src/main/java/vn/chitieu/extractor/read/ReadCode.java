package vn.chitieu.extractor.read;

import java.util.List;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.model.Severity;

/**
 * What can happen while a document is read. Codes below 100 say why there is no document at all and are carried by
 * {@link UnreadableDocumentException}; codes from 100 are diagnostics of a document that was read. Messages here are
 * English; messages for people are keyed by {@link #code()}.
 */
public enum ReadCode {
    /** The file has no byte, or nothing but white space. */
    EMPTY("READ-001", Severity.ERROR, Outcome.EMPTY),
    /** The file, or what it inflates to, passes a limit of {@link ReadLimits}. */
    TOO_LARGE("READ-002", Severity.ERROR, Outcome.TOO_LARGE),
    /** The bytes are no text: too many NUL or control characters. */
    BINARY("READ-003", Severity.ERROR, Outcome.UNSUPPORTED),
    /** The bytes are of a known format that is not read. */
    UNSUPPORTED("READ-004", Severity.ERROR, Outcome.UNSUPPORTED),
    /** The format was read, but holds no text. */
    NO_TEXT("READ-005", Severity.ERROR, Outcome.EMPTY),
    /** The document can only be opened with a password. */
    ENCRYPTED("READ-006", Severity.ERROR, Outcome.ENCRYPTED),
    /** The document is damaged, and no text can be had from it. */
    CORRUPT("READ-007", Severity.ERROR, Outcome.CORRUPT),
    /** Reading took longer than its limit. */
    TIMED_OUT("READ-008", Severity.ERROR, Outcome.TIMED_OUT),
    /** Reading stood still. */
    STALLED("READ-009", Severity.ERROR, Outcome.TIMED_OUT),
    /** The process that read the document died. */
    CRASHED("READ-010", Severity.ERROR, Outcome.CRASHED),
    /** Reading took more memory than its limit. */
    OUT_OF_MEMORY("READ-011", Severity.ERROR, Outcome.CRASHED),
    /** The document is a picture, and no program to recognise its text is installed. */
    OCR_NEEDED("READ-012", Severity.ERROR, Outcome.UNSUPPORTED),
    /** Bytes that are not valid in the encoding stand as U+FFFD. */
    MALFORMED("READ-101", Severity.WARN, Outcome.EXTRACTED),
    /** Control characters were dropped. */
    CONTROL_CHARACTERS("READ-102", Severity.WARN, Outcome.EXTRACTED),
    /** The text was in an encoding other than UTF-8. */
    ENCODING("READ-103", Severity.INFO, Outcome.EXTRACTED),
    /** The text was written for legacy fonts (TCVN3, VNI) and was converted. */
    LEGACY_FONT("READ-104", Severity.INFO, Outcome.EXTRACTED),
    /** Lines of a web site, such as its menu, were dropped. */
    SITE_FURNITURE("READ-110", Severity.INFO, Outcome.EXTRACTED),
    /** Page headers and page numbers were dropped. */
    PAGE_FURNITURE("READ-111", Severity.INFO, Outcome.EXTRACTED),
    /** Elements of an HTML page that are not its content were dropped. */
    HTML_FURNITURE("READ-112", Severity.INFO, Outcome.EXTRACTED),
    /** Text, rows, columns or sheets that the document itself hides were left out. */
    HIDDEN("READ-113", Severity.INFO, Outcome.EXTRACTED),
    /** A table that was flattened to lines was rebuilt. */
    TABLE_REBUILT("READ-120", Severity.INFO, Outcome.EXTRACTED),
    /** A row of a rebuilt table does not have the number of cells that its table has. */
    TABLE_ROW_UNEVEN("READ-121", Severity.WARN, Outcome.EXTRACTED),
    /** A bound was reached and a part of the document was left out. */
    CUT("READ-130", Severity.WARN, Outcome.EXTRACTED_PARTIALLY),
    /** A part of the document, such as a page, is damaged and was left out. */
    PART_UNREADABLE("READ-131", Severity.WARN, Outcome.EXTRACTED_PARTIALLY),
    /** A page is a picture, and no program to recognise its text is installed. */
    OCR_MISSING("READ-140", Severity.WARN, Outcome.EXTRACTED_PARTIALLY),
    /** The text of a page could not be recognised, or not in time. */
    OCR_FAILED("READ-141", Severity.WARN, Outcome.EXTRACTED_PARTIALLY),
    /** The text of a page was recognised with little confidence. */
    OCR_LOW_CONFIDENCE("READ-142", Severity.WARN, Outcome.EXTRACTED),
    /** A recognised figure may have been misread, such as O for 0; it stands as recognised. */
    OCR_DOUBTFUL_FIGURE("READ-143", Severity.WARN, Outcome.EXTRACTED),
    /** Words that recognition had damaged were mended by the words around them. */
    MENDED("READ-144", Severity.WARN, Outcome.EXTRACTED);

    private final String code;
    private final Severity severity;
    private final Outcome outcome;

    ReadCode(String code, Severity severity, Outcome outcome) {
        this.code = code;
        this.severity = severity;
        this.outcome = outcome;
    }

    /** Stage and number, such as {@code READ-001}. */
    public String code() {
        return code;
    }

    /** What became of a document that was extracted with these diagnostics. */
    public static Outcome outcome(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(ReadCode::partial) ? Outcome.EXTRACTED_PARTIALLY : Outcome.EXTRACTED;
    }

    /** Whether a diagnostic says that a part of the document is missing. */
    public static boolean partial(Diagnostic diagnostic) {
        for (ReadCode code : values()) {
            if (code.code.equals(diagnostic.code())) {
                return code.outcome == Outcome.EXTRACTED_PARTIALLY;
            }
        }
        return false;
    }

    /** What becomes of a document that this happens to, as far as this decides it. */
    public Outcome outcome() {
        return outcome;
    }

    /** A diagnostic for the document as a whole. */
    public Diagnostic diagnostic(String message) {
        return new Diagnostic(code, severity, message, null, null);
    }

    /** A diagnostic for a passage of the canonical text. */
    public Diagnostic diagnostic(String message, int start, int end) {
        return new Diagnostic(code, severity, message, start, end);
    }

    /** That words were mended. */
    public static Diagnostic mended(int words) {
        return MENDED.diagnostic(words + " words that recognition had damaged were mended by the words around them");
    }

    /** An exception that says why there is no document. */
    public UnreadableDocumentException unreadable(String message) {
        return new UnreadableDocumentException(this, message);
    }
}
