package vn.chitieu.extractor.model;

/** Relation of an indicator to its value. */
public enum Comparator {
    EQ,
    GT,
    GTE,
    LT,
    LTE,
    APPROX,
    RANGE
}
