/** Compares extractions with annotations by the scoring section of the annotation guideline. */
@NullMarked
package vn.chitieu.extractor.score;

import org.jspecify.annotations.NullMarked;
