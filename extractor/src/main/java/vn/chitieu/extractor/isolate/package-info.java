/** Extraction of untrusted files in child processes, so that what a file does to its parser costs that file alone. */
@NullMarked
package vn.chitieu.extractor.isolate;

import org.jspecify.annotations.NullMarked;
