/** Pages on which people go through targets: the queue, one target after the other, the history. */
@NullMarked
package vn.chitieu.app.web.review;

import org.jspecify.annotations.NullMarked;
