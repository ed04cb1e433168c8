/** Queries run: ranking, facets, passages, explanations, suggestions and aggregations. */
@NullMarked
package vn.chitieu.index.search;

import org.jspecify.annotations.NullMarked;
