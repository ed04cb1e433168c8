/** Pages that compare: an indicator across documents, conflicts across documents, two plans. */
@NullMarked
package vn.chitieu.app.web.compare;

import org.jspecify.annotations.NullMarked;
