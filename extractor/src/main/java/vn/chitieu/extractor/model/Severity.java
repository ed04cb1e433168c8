package vn.chitieu.extractor.model;

/** How much a diagnostic matters. */
public enum Severity {
    INFO,
    WARN,
    ERROR
}
