/** Comparisons of what documents set: two plans, deadlines, series for charts. Pure: a value in, a value out. */
@NullMarked
package vn.chitieu.app.compare;

import org.jspecify.annotations.NullMarked;
