package vn.chitieu.index.model;

/**
 * How many hits have a value of a facet.
 *
 * @param count number of hits, exact
 */
public record FacetCount(String value, long count) {}
