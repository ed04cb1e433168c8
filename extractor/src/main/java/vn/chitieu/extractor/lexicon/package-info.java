/** Knowledge as data: reads the TSV lexicons that the stages work from. */
@NullMarked
package vn.chitieu.extractor.lexicon;

import org.jspecify.annotations.NullMarked;
