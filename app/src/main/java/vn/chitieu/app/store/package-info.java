/** Libraries that several processes share: where their files are, and how such a library is opened. */
@NullMarked
package vn.chitieu.app.store;

import org.jspecify.annotations.NullMarked;
