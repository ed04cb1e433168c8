/** Archives of documents: their members unpacked within limits, whatever the archive claims. */
@NullMarked
package vn.chitieu.extractor.read.archive;

import org.jspecify.annotations.NullMarked;
