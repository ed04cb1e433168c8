/** Quantities, comparators, times and indicators are typed tokens with spans; assemblers join them into targets. */
@NullMarked
package vn.chitieu.extractor.target;

import org.jspecify.annotations.NullMarked;
