/** Several mentions of one target, and mentions that disagree. */
@NullMarked
package vn.chitieu.extractor.link;

import org.jspecify.annotations.NullMarked;
