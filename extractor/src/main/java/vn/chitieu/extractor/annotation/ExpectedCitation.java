package vn.chitieu.extractor.annotation;

import org.jspecify.annotations.Nullable;

/**
 * An annotated citation; a document that is cited without a number has a title.
 *
 * @param date ISO day
 * @param issuer as the source writes it
 */
public record ExpectedCitation(
        @Nullable String number,
        @Nullable String type,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable String title) {}
