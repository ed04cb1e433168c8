package vn.chitieu.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;

/**
 * Counts all values of a facet, and the documents that have them. A document stands in one segment without anything
 * between its parts, so that it is counted where the one before it ends. Not thread-safe.
 */
final class FacetScan {

    private final IndexSearcher searcher;

    FacetScan(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Values that differ in case and accents only are one, called by the first of them. */
    List<FacetUse> uses(Facet facet, Query query) throws IOException {
        Map<String, FacetUse> uses = new TreeMap<>();
        Scan scan = new Scan(IndexField.shown(facet), uses);
        searcher.search(query, scan);
        scan.endLeaf();
        return List.copyOf(uses.values());
    }

    private static final class Scan extends SimpleCollector {

        private static final int NONE = -1;

        private final String field;
        private final Map<String, FacetUse> uses;
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private SortedDocValues documents = DocValues.emptySorted();
        private long[] counts = {};
        private long[] inDocuments = {};
        private int[] lastDocument = {};

        Scan(String field, Map<String, FacetUse> uses) {
            this.field = field;
            this.uses = uses;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            endLeaf();
            values = DocValues.getSortedSet(leaf.reader(), field);
            documents = DocValues.getSorted(leaf.reader(), IndexField.DOCUMENT_ID.key());
            int size = Math.toIntExact(values.getValueCount());
            counts = new long[size];
            inDocuments = new long[size];
            lastDocument = new int[size];
            Arrays.fill(lastDocument, NONE);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!values.advanceExact(doc) || !documents.advanceExact(doc)) {
                return;
            }
            int document = documents.ordValue();
            for (int i = 0; i < values.docValueCount(); i++) {
                int value = Math.toIntExact(values.nextOrd());
                counts[value]++;
                if (lastDocument[value] != document) {
                    lastDocument[value] = document;
                    inDocuments[value]++;
                }
            }
        }

        /** Adds what was counted in a segment to what was before. */
        void endLeaf() throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    String value = values.lookupOrd(i).utf8ToString();
                    FacetUse use = new FacetUse(value, counts[i], inDocuments[i]);
                    uses.merge(FacetKey.of(value), use, Tables::sum);
                }
            }
            counts = new long[0];
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
