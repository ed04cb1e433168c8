/** Words of Vietnamese text and of queries as the index knows them: exact, folded, variants, numbers, document numbers. */
@NullMarked
package vn.chitieu.index.analysis;

import org.jspecify.annotations.NullMarked;
