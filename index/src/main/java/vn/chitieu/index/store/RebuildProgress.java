package vn.chitieu.index.store;

/** Hears how far making an index anew is. */
@FunctionalInterface
public interface RebuildProgress {

    /** So many documents are in it, of so many. */
    void done(int documents, int all);
}
