package vn.chitieu.index.model;

/**
 * A value to complete what somebody types.
 *
 * @param value as filters take it
 * @param count number of clauses and targets that have it
 */
public record Suggestion(String value, long count) {}
