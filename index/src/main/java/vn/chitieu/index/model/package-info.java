/** What is asked of the index and what it answers: requests, hits, counts and series. Immutable values. */
@NullMarked
package vn.chitieu.index.model;

import org.jspecify.annotations.NullMarked;
