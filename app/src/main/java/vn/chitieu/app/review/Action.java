package vn.chitieu.app.review;

/** What somebody decided about a target. */
public enum Action {
    /** It is right as it is. */
    ACCEPT,
    /** It is right with other fields. */
    CORRECT,
    /** It is no target. */
    REJECT,
    /** A target that was missed. */
    ADD,
    /** The last decision on it is taken back. */
    UNDO
}
