package vn.chitieu.extractor.annotation;

import org.jspecify.annotations.Nullable;

/**
 * An annotated repeat.
 *
 * @param firstWords words that the repeated copy begins with
 * @param lastWords words that it ends with
 * @param duplicateOf the complete occurrence, in words for people
 */
public record ExpectedRepeat(
        String firstWords, String lastWords, @Nullable String duplicateOf) {}
