/** Words that recognition has damaged, mended by the words around them, in documents that show such damage. */
@NullMarked
package vn.chitieu.extractor.mend;

import org.jspecify.annotations.NullMarked;
