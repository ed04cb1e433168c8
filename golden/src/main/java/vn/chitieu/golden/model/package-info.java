/** What trained models add to the rules: leave-one-document-out, and documents damaged as recognition damages them. */
@NullMarked
package vn.chitieu.golden.model;

import org.jspecify.annotations.NullMarked;
