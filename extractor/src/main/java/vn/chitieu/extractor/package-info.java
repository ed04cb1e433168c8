/** From the bytes of a document to everything found in it. */
@NullMarked
package vn.chitieu.extractor;

import org.jspecify.annotations.NullMarked;
