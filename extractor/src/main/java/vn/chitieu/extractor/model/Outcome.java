package vn.chitieu.extractor.model;

/** What became of an input: each ends in exactly one of these. */
public enum Outcome {
    /** All of it was read and extracted. */
    EXTRACTED,
    /** It was extracted, but a part of it could not be read or was cut; a diagnostic says which. */
    EXTRACTED_PARTIALLY,
    /** It holds no text. */
    EMPTY,
    /** It needs a password. */
    ENCRYPTED,
    /** It is of a format that is not read. */
    UNSUPPORTED,
    /** It is damaged beyond reading, or cannot be opened. */
    CORRUPT,
    /** It, or what it inflates to, passes a limit. */
    TOO_LARGE,
    /** Reading it took longer than the limit, or stood still. */
    TIMED_OUT,
    /** The process that read it died. */
    CRASHED;

    /** Whether there is an extraction. */
    public boolean extracted() {
        return this == EXTRACTED || this == EXTRACTED_PARTIALLY;
    }
}
