package vn.chitieu.index.model;

/**
 * How much a value of a facet is used.
 *
 * @param count number of clauses and targets that have it, exact
 * @param documents number of documents that these stand in, exact
 */
public record FacetUse(String value, long count, long documents) {}
