/** Registers: agencies with what they answer for, topics. */
@NullMarked
package vn.chitieu.app.web.register;

import org.jspecify.annotations.NullMarked;
