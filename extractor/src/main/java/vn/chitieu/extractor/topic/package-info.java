/** What clauses are about: topics of a closed taxonomy, from headings first, then from the words of the clause. */
@NullMarked
package vn.chitieu.extractor.topic;

import org.jspecify.annotations.NullMarked;
