package vn.chitieu.app.review;

/** How far the review of a target has come. */
public enum Status {
    /** Nobody has decided yet. */
    OPEN,
    ACCEPTED,
    CORRECTED,
    REJECTED,
    ADDED,
    /** The decision on it finds no place in the text any more. */
    LOST;

    /** Whether somebody has to look at it. */
    public boolean waits() {
        return this == OPEN || this == LOST;
    }
}
