/** Who asks, what they may do, and what no request can make the server or a browser do. */
@NullMarked
package vn.chitieu.app.web.security;

import org.jspecify.annotations.NullMarked;
