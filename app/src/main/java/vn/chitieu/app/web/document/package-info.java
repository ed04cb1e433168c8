/** What the pages of documents show: text cut by its clauses and marks, citations, targets, pictures of pages. */
@NullMarked
package vn.chitieu.app.web.document;

import org.jspecify.annotations.NullMarked;
