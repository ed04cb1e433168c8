/**
 * Finds the documents that a text cites, by number or by name. The scanners for days, numbers, document types and
 * issuers are shared with the reading of a document's own facts.
 */
@NullMarked
package vn.chitieu.extractor.citation;

import org.jspecify.annotations.NullMarked;
