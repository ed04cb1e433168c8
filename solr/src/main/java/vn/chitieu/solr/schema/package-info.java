/** What a cluster must know of the fields of the index, and documents in the form in which they travel to it. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.solr.schema;
