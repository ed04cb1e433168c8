package vn.chitieu.app.review;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.TargetKind;

/**
 * A part of the queue.
 *
 * @param document id of the only document, or null for all
 * @param kind the only kind, or null for all
 * @param indicator words that the indicator has, with or without accents; empty for all
 * @param offset number of targets passed over
 * @param limit greatest number of targets
 * @param documentOffset number of documents passed over in the list of these
 */
public record QueueRequest(
        @Nullable String document,
        @Nullable TargetKind kind,
        String indicator,
        int offset,
        int limit,
        int documentOffset) {

    /** Greatest {@code limit}. */
    public static final int MAX_LIMIT = 500;

    public QueueRequest {
        if (limit < 0 || limit > MAX_LIMIT || offset < 0 || documentOffset < 0) {
            throw new IllegalArgumentException("offsets and limit must be 0 or more, limit at most " + MAX_LIMIT);
        }
    }
}
