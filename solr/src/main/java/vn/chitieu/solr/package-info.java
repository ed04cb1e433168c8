/** The index of clauses on a SolrCloud cluster: the same fields, queries and answers as those of the embedded index. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.solr;
