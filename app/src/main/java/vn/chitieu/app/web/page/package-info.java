/** The pages, one class for each place of the navigation. */
@NullMarked
package vn.chitieu.app.web.page;

import org.jspecify.annotations.NullMarked;
