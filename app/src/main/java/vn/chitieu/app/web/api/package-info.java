/** The web API, below {@code /api/v1}. */
@NullMarked
package vn.chitieu.app.web.api;

import org.jspecify.annotations.NullMarked;
