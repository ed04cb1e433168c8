/** Labels become a tree: any canonical text gives a valid one, whose clauses cover it. */
@NullMarked
package vn.chitieu.extractor.clause;

import org.jspecify.annotations.NullMarked;
