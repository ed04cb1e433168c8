package vn.chitieu.extractor.read;

/** Hears how reading goes on. A reader calls it at least once a page, a sheet or some thousand paragraphs. */
@FunctionalInterface
public interface ReadListener {

    /** Hears nothing. */
    ReadListener NONE = (done, all, ocr) -> {};

    /**
     * A step was done. May be called from several threads.
     *
     * @param done pages or other steps done so far
     * @param all how many there are, or 0 where that is not known
     * @param ocr whether the step was the recognition of a page, which has a time limit of its own
     */
    void progress(int done, int all, boolean ocr);
}
