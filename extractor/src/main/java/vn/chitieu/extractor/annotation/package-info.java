/** What a golden case expects: the annotation of a document as immutable records, and its JSON form. */
@NullMarked
package vn.chitieu.extractor.annotation;

import org.jspecify.annotations.NullMarked;
