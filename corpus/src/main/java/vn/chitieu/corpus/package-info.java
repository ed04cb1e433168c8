/** Lists and opens the documents of a corpus folder: one folder a document, with its source and {@code about.json}. */
@NullMarked
package vn.chitieu.corpus;

import org.jspecify.annotations.NullMarked;
