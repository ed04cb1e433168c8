/** Scanned pages to words and ruling lines at their places, by way of the program Tesseract. */
@NullMarked
package vn.chitieu.extractor.read.ocr;

import org.jspecify.annotations.NullMarked;
