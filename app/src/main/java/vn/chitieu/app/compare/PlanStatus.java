package vn.chitieu.app.compare;

/** What became of a target from one plan to another. */
public enum PlanStatus {
    /** Another number, greater, or a stricter lower bound. */
    RAISED,
    /** Another number, smaller, or a stricter upper bound. */
    LOWERED,
    /** Different, but neither higher nor lower: other words, another deadline, a range inside the other. */
    CHANGED,
    KEPT,
    /** Only in the other plan. */
    NEW,
    /** Only in the first plan. */
    DROPPED
}
