/** Search held against judged queries: relevance, agency filters, and the figures that later runs must not fall below. */
@NullMarked
package vn.chitieu.golden.search;

import org.jspecify.annotations.NullMarked;
