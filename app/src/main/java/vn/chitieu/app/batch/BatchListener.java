package vn.chitieu.app.batch;

/** Hears of each input of a batch. */
public interface BatchListener {

    /** A step of an input was done; called from several threads. */
    void progress(Input input, int done, int all);

    /** An archive turned out to be so many inputs in its place. */
    void unpacked(Input archive, int members);

    /** An input ended; called once for each, in the order of the inputs, from one thread. */
    void ended(Ending ending);

    /** Something that is no input, or must not be one, was named; called from one thread. */
    void refused(Failure failure);

    /** An input was passed over because its result is there already; called from one thread. */
    void skipped(Input input);
}
