package vn.chitieu.extractor.model;

/** Direction of a value that is an amount of change, not a level. */
public enum Change {
    INCREASE,
    DECREASE
}
