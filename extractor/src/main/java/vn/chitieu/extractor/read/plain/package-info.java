/** Plain text, above all from web crawls: furniture dropped, broken lines joined, flattened tables rebuilt. */
@NullMarked
package vn.chitieu.extractor.read.plain;

import org.jspecify.annotations.NullMarked;
