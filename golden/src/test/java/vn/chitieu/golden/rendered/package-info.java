/** The corpus as offices have it: printed, converted and scanned, and what extraction loses by it. */
@NullMarked
package vn.chitieu.golden.rendered;

import org.jspecify.annotations.NullMarked;
