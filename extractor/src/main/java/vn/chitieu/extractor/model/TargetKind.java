package vn.chitieu.extractor.model;

/** The three kinds of target of the annotation guideline. */
public enum TargetKind {
    /** A number is set. */
    QUANTITATIVE,
    /** A rank, a state or a reference level is set. */
    QUALITATIVE,
    /** A deliverable is due by a stated time and no amount is set. */
    MILESTONE
}
