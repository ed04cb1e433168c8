@NullMarked
package vn.chitieu.app.review;

import org.jspecify.annotations.NullMarked;
