/** The output: parts that count once they are whole, the manifest of what is done, and the account. */
@NullMarked
package vn.chitieu.spark.store;

import org.jspecify.annotations.NullMarked;
