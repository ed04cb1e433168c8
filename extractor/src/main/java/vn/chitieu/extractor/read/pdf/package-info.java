/** PDF documents to printed pages: the text that stands in the file, and recognised text where a page is a picture. */
@NullMarked
package vn.chitieu.extractor.read.pdf;

import org.jspecify.annotations.NullMarked;
