/** What runs in the nodes of a cluster: words that were analysed before, queries of requests, tables, explanations. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.solr.plugin;
