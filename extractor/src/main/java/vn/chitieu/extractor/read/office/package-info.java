/** Office documents (DOCX, XLSX, ODT, ODS, DOC, XLS, RTF) to paragraphs and tables, read as streams of events. */
@NullMarked
package vn.chitieu.extractor.read.office;

import org.jspecify.annotations.NullMarked;
