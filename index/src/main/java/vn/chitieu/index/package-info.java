/** Clauses and targets in an index: loaded, found, compared. {@link vn.chitieu.index.ClauseIndex} is the way in. */
@NullMarked
package vn.chitieu.index;

import org.jspecify.annotations.NullMarked;
