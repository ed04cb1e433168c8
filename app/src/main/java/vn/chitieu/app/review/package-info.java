/** Decisions of people on targets: an append-only history, and extractions with what it says applied to them. */
@NullMarked
package vn.chitieu.app.review;

import org.jspecify.annotations.NullMarked;
