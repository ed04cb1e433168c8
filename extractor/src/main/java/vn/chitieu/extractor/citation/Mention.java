package vn.chitieu.extractor.citation;

import org.jspecify.annotations.Nullable;

/**
 * One place where a document is cited.
 *
 * @param number null where it is cited by name
 * @param key equal for mentions of one document that is cited by name; null where the number identifies it
 * @param listed whether the type is taken over from the mention before it in a list
 */
record Mention(
        NumberScanner.@Nullable DocumentNumber number,
        DocumentType type,
        @Nullable String key,
        boolean listed,
        @Nullable String date,
        @Nullable String issuer,
        int start,
        int end) {

    Mention withIssuer(@Nullable String served) {
        return new Mention(number, type, key, listed, date, served, start, end);
    }
}
