/** Texts written for the Vietnamese fonts of before Unicode: recognised by their words and turned into Unicode. */
@NullMarked
package vn.chitieu.extractor.read.legacy;

import org.jspecify.annotations.NullMarked;
