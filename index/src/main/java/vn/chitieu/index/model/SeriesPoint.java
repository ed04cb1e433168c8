package vn.chitieu.index.model;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Target;

/**
 * A target as a point of a series.
 *
 * @param documentId id of the document in the library
 * @param target what it sets: value, upper, comparator, unit, agencies, clause and quote
 * @param yearFrom first year of the target's time, or null
 * @param yearTo last year of the target's time, or null
 */
public record SeriesPoint(
        String documentId,
        DocumentFacts document,
        Target target,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo) {}
