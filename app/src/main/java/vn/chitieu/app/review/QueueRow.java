package vn.chitieu.app.review;

import vn.chitieu.extractor.model.TargetKind;

/**
 * A target that waits for somebody.
 *
 * @param document id in the library
 * @param key of the item
 * @param lost whether a decision on it lost its place
 * @param shown its passage, shortened
 */
public record QueueRow(
        String document,
        String key,
        double confidence,
        boolean lost,
        TargetKind kind,
        String indicator,
        String shown) {}
