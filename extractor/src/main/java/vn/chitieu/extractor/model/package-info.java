/** The extraction as immutable records, and its JSON form. */
@NullMarked
package vn.chitieu.extractor.model;

import org.jspecify.annotations.NullMarked;
