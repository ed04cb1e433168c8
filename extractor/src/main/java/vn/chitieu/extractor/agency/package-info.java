/** Agencies: finds their names by a grammar and data, gives official names, tells leading from coordinating ones. */
@NullMarked
package vn.chitieu.extractor.agency;

import org.jspecify.annotations.NullMarked;
