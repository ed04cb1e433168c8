package vn.chitieu.extractor.model;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself. Dates are ISO days; a fact that the source does not give is null.
 *
 * @param id slug of number, issuer's place and year; stable across re-loads
 * @param period the plan period: a year or {@code 2021/2025}
 */
public record DocumentFacts(
        String id,
        @Nullable String number,
        @Nullable String type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable String issuedOn,
        @Nullable String effectiveOn,
        @Nullable String signer,
        @Nullable String period,
        Source source) {}
