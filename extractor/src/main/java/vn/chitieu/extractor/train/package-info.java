/** Trains the models from annotated documents, judges them on documents left out, and writes them with their cards. */
@NullMarked
package vn.chitieu.extractor.train;

import org.jspecify.annotations.NullMarked;
