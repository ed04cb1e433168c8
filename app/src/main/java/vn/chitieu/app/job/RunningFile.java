package vn.chitieu.app.job;

/**
 * A file that is being loaded.
 *
 * @param done pages or other steps that were read
 * @param all how many there are; 0 where that is not known
 * @param ocr whether the text of pages is being recognised
 */
public record RunningFile(long id, String name, long bytes, int done, int all, boolean ocr) {

    /** How much of it is done, in bytes. */
    double doneBytes() {
        return all == 0 ? 0 : (double) bytes * Math.min(done, all) / all;
    }
}
