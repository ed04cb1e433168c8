package vn.chitieu.index.schema;

/** How a field of the index is kept: what another engine needs to know to keep it alike. */
public enum FieldKind {
    /** Terms as they are, without frequencies. */
    TERM,
    /** One term as it is, and as doc values. */
    ORDERED_TERM,
    /** Doc values of one string. */
    STRING_COLUMN,
    /** Doc values of a set of strings. */
    STRING_SET_COLUMN,
    /** Doc values of one whole number. */
    NUMBER_COLUMN,
    /** Words with their positions and norms. */
    WORDS,
    /** Words with frequencies that are weights, and norms. */
    WEIGHTED_WORDS,
    /** Points of a double. */
    DOUBLE_POINT,
    /** Points of an int. */
    INT_POINT,
    /** Points of a long, and doc values. */
    ORDERED_LONG_POINT,
    /** Bytes that are only read with a hit. */
    STORED
}
