/** The work of an executor: documents of a part, one after the other, through the extractor of the command line. */
@NullMarked
package vn.chitieu.spark.task;

import org.jspecify.annotations.NullMarked;
