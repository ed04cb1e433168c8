/** The query language: text of a query to a syntax tree, with errors that point at a character. Knows nothing of Lucene. */
@NullMarked
package vn.chitieu.index.query;

import org.jspecify.annotations.NullMarked;
