package vn.chitieu.index.model;

/** The order of hits; ties by relevance, then by document and place in it. */
public enum Order {
    RELEVANCE,
    /** Latest day of issue first; documents without one last. */
    NEWEST,
    /** Earliest day of issue first; documents without one last. */
    OLDEST,
    /** Highest value first; hits without a value last. */
    HIGHEST,
    /** Lowest value first; hits without a value last. */
    LOWEST
}
