package vn.chitieu.app.review;

import java.util.List;

/**
 * A part of the queue, and how much of the work is done.
 *
 * @param total number of targets that wait and pass the filters
 * @param progress of the documents that have targets, those with most left first: {@link #MOST_DOCUMENTS} of them at most
 * @param whole of all documents
 * @param unread number of documents that are not in the queue yet: it is being made
 * @param unreadable number of documents that cannot be read; they are tried again after a while
 */
public record QueuePage(
        List<QueueRow> rows, long total, List<Progress> progress, Whole whole, int unread, int unreadable) {

    /** Greatest number of documents whose progress is told. */
    public static final int MOST_DOCUMENTS = 200;

    /**
     * How far a document is.
     *
     * @param left number of targets that wait
     */
    public record Progress(String document, int targets, int left, int lost) {

        /** Number of targets that were decided on. */
        public int done() {
            return targets - left;
        }
    }

    /**
     * How far all documents are.
     *
     * @param documents number of those that have targets
     * @param done number of targets that were decided on
     * @param left number of targets that wait
     */
    public record Whole(int documents, int done, int left) {}

    public QueuePage {
        rows = List.copyOf(rows);
        progress = List.copyOf(progress);
    }

    /** Number of all targets that were decided on. */
    public int done() {
        return whole.done();
    }

    /** Number of all targets that wait. */
    public int left() {
        return whole.left();
    }
}
