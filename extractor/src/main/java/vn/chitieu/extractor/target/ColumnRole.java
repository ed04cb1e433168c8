package vn.chitieu.extractor.target;

/** What a column of an annex table holds. */
enum ColumnRole {
    ORDINAL,
    NAME,
    UNIT,
    VALUE,
    LEAD,
    COORDINATING,
    TIME,
    PRODUCT,
    NOTE,
    BASELINE,
    OTHER
}
