/** The same section twice is extracted once: finds copies of earlier text and previews of later text. */
@NullMarked
package vn.chitieu.extractor.repeat;

import org.jspecify.annotations.NullMarked;
