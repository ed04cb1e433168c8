package vn.chitieu.solr.client;

/**
 * A record that a query found.
 *
 * @param id of the record
 * @param score 0 where the order has none
 */
record Scored(String id, float score) {}
