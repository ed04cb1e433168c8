package vn.chitieu.index.store;

import org.jspecify.annotations.Nullable;

/**
 * A load that was acknowledged: it survives a power cut.
 *
 * @param id of the document in the library
 * @param of for a copy, the id of the copy that was shown before it came
 */
public record Loaded(
        String id, LoadOutcome outcome, @Nullable String of) {}
