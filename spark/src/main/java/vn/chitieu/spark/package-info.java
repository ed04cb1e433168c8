/** Extraction of many documents on a cluster: what is read, by which task, and what stays of it. */
@NullMarked
package vn.chitieu.spark;

import org.jspecify.annotations.NullMarked;
