/** Bytes of any supported format to the canonical text; nothing here knows what a clause is. */
@NullMarked
package vn.chitieu.extractor.read;

import org.jspecify.annotations.NullMarked;
