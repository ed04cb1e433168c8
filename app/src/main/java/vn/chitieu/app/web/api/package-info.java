/** The web API for programs under {@code /api/v1}, and the description of it (OpenAPI 3.1) that tests hold it to. */
@NullMarked
package vn.chitieu.app.web.api;

import org.jspecify.annotations.NullMarked;
