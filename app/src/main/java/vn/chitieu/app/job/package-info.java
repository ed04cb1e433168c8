/** Jobs that load files behind the scenes: kept in the database, so that they survive a restart. */
@NullMarked
package vn.chitieu.app.job;

import org.jspecify.annotations.NullMarked;
