/** What is read and by which task: the files of an input, whole or in slices, in parts of like size. */
@NullMarked
package vn.chitieu.spark.plan;

import org.jspecify.annotations.NullMarked;
