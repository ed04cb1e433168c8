/** What the pages of searches and tables show: answers, filters with their counts, hits and passages, as values. */
@NullMarked
package vn.chitieu.app.web.find;

import org.jspecify.annotations.NullMarked;
