@NullMarked
package vn.chitieu.golden.model;

import org.jspecify.annotations.NullMarked;
