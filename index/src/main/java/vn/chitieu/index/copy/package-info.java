/** Copies of one document from several sources, told by the text they share. Values in, values out. */
@NullMarked
package vn.chitieu.index.copy;

import org.jspecify.annotations.NullMarked;
