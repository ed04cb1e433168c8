/** The command line: one class per verb, messages in Vietnamese and English. Only this package prints. */
@NullMarked
package vn.chitieu.app;

import org.jspecify.annotations.NullMarked;
