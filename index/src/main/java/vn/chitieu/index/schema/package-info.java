/** What the index holds: its fields, its facets, and the Lucene documents that a loaded document becomes. */
@NullMarked
package vn.chitieu.index.schema;

import org.jspecify.annotations.NullMarked;
