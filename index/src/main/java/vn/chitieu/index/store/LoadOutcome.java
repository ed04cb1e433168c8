package vn.chitieu.index.store;

/** What loading a file did. */
public enum LoadOutcome {
    /** The library has a document more. */
    NEW,
    /** A newer file stands in the place of an older one of the same name and document. */
    REPLACED,
    /** The very same file was there; nothing changed. */
    ALREADY_LOADED,
    /** The library has one more copy of a document that it has from another source; one of them is shown. */
    COPY
}
