/** Golden cases, the regression run over them, its report and its baseline. */
@NullMarked
package vn.chitieu.golden;

import org.jspecify.annotations.NullMarked;
