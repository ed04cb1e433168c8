package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import vn.chitieu.index.schema.IndexField;

/** Tells which documents are in one state of the index. Not thread-safe. */
final class DocumentIds {

    private final IndexSearcher searcher;

    DocumentIds(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Their ids, sorted; of one that stands twice, twice. */
    List<String> each() throws IOException {
        List<String> ids = new ArrayList<>();
        counts(Records.DOCUMENT).forEach((id, count) -> ids.addAll(Collections.nCopies(count, id)));
        return ids;
    }

    /** Ids of the documents that a query finds, sorted. */
    List<String> found(Query documents) throws IOException {
        return List.copyOf(counts(documents).keySet());
    }

    private TreeMap<String, Integer> counts(Query documents) throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        searcher.search(documents, new Count(counts));
        return counts;
    }

    private static final class Count extends SimpleCollector {

        private final Map<String, Integer> counts;
        private SortedDocValues ids = DocValues.emptySorted();

        Count(Map<String, Integer> counts) {
            this.counts = counts;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), IndexField.DOCUMENT_ID.key());
        }

        @Override
        public void collect(int doc) throws IOException {
            if (ids.advanceExact(doc)) {
                counts.merge(ids.lookupOrd(ids.ordValue()).utf8ToString(), 1, Integer::sum);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
