package vn.chitieu.app.review;

import java.util.List;

/**
 * A part of the queue, and how much of the work is done.
 *
 * @param total number of targets that wait and pass the filters
 * @param progress of each document that has targets, those with most left first
 * @param unread number of documents that are not in the queue yet: it is being made
 */
public record QueuePage(List<QueueRow> rows, long total, List<Progress> progress, int unread) {

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

    public QueuePage {
        rows = List.copyOf(rows);
        progress = List.copyOf(progress);
    }

    /** Number of all targets that were decided on. */
    public int done() {
        return progress.stream().mapToInt(Progress::done).sum();
    }

    /** Number of all targets that wait. */
    public int left() {
        return progress.stream().mapToInt(Progress::left).sum();
    }
}
