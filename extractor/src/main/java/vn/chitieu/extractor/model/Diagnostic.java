package vn.chitieu.extractor.model;

import org.jspecify.annotations.Nullable;

/**
 * A problem with a document, or a decision worth knowing.
 *
 * @param code stage and number, such as {@code READ-104}
 * @param start offset of the passage in the canonical text, null where it has none
 * @param end offset behind the passage
 */
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        @Nullable Integer start,
        @Nullable Integer end) {}
