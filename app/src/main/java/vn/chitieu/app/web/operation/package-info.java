/** What whoever runs the server watches: whether it lives, whether it can work, and how much it does. */
@NullMarked
package vn.chitieu.app.web.operation;

import org.jspecify.annotations.NullMarked;
