/** HTML: the elements of a page to paragraphs, headings and tables. */
@NullMarked
package vn.chitieu.extractor.read.html;

import org.jspecify.annotations.NullMarked;
