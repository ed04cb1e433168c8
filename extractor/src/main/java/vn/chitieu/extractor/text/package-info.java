/** The canonical text: NFC, joined lines, and the paragraphs and tables it consists of. */
@NullMarked
package vn.chitieu.extractor.text;

import org.jspecify.annotations.NullMarked;
