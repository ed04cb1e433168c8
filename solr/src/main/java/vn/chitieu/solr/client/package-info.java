/** Requests to the nodes of a cluster, repeated at another node where one fails. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.solr.client;
