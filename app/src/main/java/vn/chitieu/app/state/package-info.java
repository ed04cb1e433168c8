/** What people add to a library, in a database inside its folder: accounts, corrections, jobs, saved searches. */
@NullMarked
package vn.chitieu.app.state;

import org.jspecify.annotations.NullMarked;
