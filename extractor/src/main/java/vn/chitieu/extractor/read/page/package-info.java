/** Printed pages, as words and ruling lines at their places, to paragraphs and tables. */
@NullMarked
package vn.chitieu.extractor.read.page;

import org.jspecify.annotations.NullMarked;
