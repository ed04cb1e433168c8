/** Bytes to characters: which encoding a content is in, and its clean NFC text. */
@NullMarked
package vn.chitieu.extractor.read.charset;

import org.jspecify.annotations.NullMarked;
