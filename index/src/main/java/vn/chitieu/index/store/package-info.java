/** The library folder: originals, extractions and index behind one commit point; copies, snapshots, check and repair. */
@NullMarked
package vn.chitieu.index.store;

import org.jspecify.annotations.NullMarked;
