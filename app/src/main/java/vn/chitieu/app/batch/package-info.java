/** Many inputs through the extractor into one output: what is taken, what became of each, and the account of it. */
@NullMarked
package vn.chitieu.app.batch;

import org.jspecify.annotations.NullMarked;
