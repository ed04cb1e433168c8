package vn.chitieu.extractor.nlp;

/** What the name finder finds. */
public enum NameType {
    AGENCY,
    INDICATOR,
    /** A number with its unit. */
    VALUE,
    TIME,
    DOCUMENT_NUMBER
}
