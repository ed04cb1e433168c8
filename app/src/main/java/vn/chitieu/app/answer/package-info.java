/** What people should know of an answer besides its hits: the same for commands and pages. */
@NullMarked
package vn.chitieu.app.answer;

import org.jspecify.annotations.NullMarked;
