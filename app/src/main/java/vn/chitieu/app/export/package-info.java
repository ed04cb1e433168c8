/** Hits and targets as JSON, CSV and XLSX, the same for commands, pages and the web API. */
@NullMarked
package vn.chitieu.app.export;

import org.jspecify.annotations.NullMarked;
