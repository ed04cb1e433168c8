package vn.chitieu.extractor.model;

import org.jspecify.annotations.Nullable;

/**
 * A cited document.
 *
 * @param number such as {@code 12/NQ-HĐND}, null where the document is cited by name
 * @param type such as {@code Nghị quyết}
 * @param date ISO day of the cited document
 * @param issuer as the source writes it
 */
public record Citation(
        @Nullable String number,
        String type,
        @Nullable String date,
        @Nullable String issuer,
        int start,
        int end) {}
