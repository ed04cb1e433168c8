package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import vn.chitieu.index.schema.IndexField;

/** Looks through the targets that may be compared for those that disagree. Not thread-safe. */
final class SeriesScan {

    private final IndexSearcher searcher;

    SeriesScan(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** What is known of each series. */
    Map<String, TablePart.Seen> seen(Query targets) throws IOException {
        Map<String, TablePart.Seen> series = new HashMap<>();
        searcher.search(targets, new Scan(series));
        return series;
    }

    /** The targets of these series in the order of series, documents and places. */
    Map<String, List<Integer>> inOrder(Query targets, Set<String> wanted) throws IOException {
        List<Place> places = new ArrayList<>();
        searcher.search(targets, new Places(wanted, places));
        places.sort(Comparator.comparing(Place::series)
                .thenComparing(Place::document)
                .thenComparingLong(Place::place));
        Map<String, List<Integer>> docs = new LinkedHashMap<>();
        places.forEach(place ->
                docs.computeIfAbsent(place.series(), key -> new ArrayList<>()).add(place.doc()));
        return docs;
    }

    /** Where a target stands. */
    private record Place(String series, String document, long place, int doc) {}

    private static final class Places extends SimpleCollector {

        private final Set<String> wanted;
        private final List<Place> found;
        private SortedDocValues keys = DocValues.emptySorted();
        private SortedDocValues documents = DocValues.emptySorted();
        private NumericDocValues places = DocValues.emptyNumeric();
        private int base;

        Places(Set<String> wanted, List<Place> found) {
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            keys = DocValues.getSorted(leaf.reader(), IndexField.SERIES.key());
            documents = DocValues.getSorted(leaf.reader(), IndexField.DOCUMENT_ID.key());
            places = DocValues.getNumeric(leaf.reader(), IndexField.PLACE.key());
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!keys.advanceExact(doc) || !documents.advanceExact(doc)) {
                return;
            }
            String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
            if (wanted.contains(key)) {
                String document = documents.lookupOrd(documents.ordValue()).utf8ToString();
                long place = places.advanceExact(doc) ? places.longValue() : 0;
                found.add(new Place(key, document, place, base + doc));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Scan extends SimpleCollector {

        private final Map<String, TablePart.Seen> series;
        private SortedDocValues keys = DocValues.emptySorted();
        private SortedDocValues documents = DocValues.emptySorted();
        private NumericDocValues values = DocValues.emptyNumeric();

        Scan(Map<String, TablePart.Seen> series) {
            this.series = series;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            keys = DocValues.getSorted(leaf.reader(), IndexField.SERIES.key());
            documents = DocValues.getSorted(leaf.reader(), IndexField.DOCUMENT_ID.key());
            values = DocValues.getNumeric(leaf.reader(), IndexField.SORT_VALUE.key());
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!keys.advanceExact(doc) || !documents.advanceExact(doc) || !values.advanceExact(doc)) {
                return;
            }
            String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
            String document = documents.lookupOrd(documents.ordValue()).utf8ToString();
            series.merge(key, TablePart.Seen.of(document, values.longValue()), TablePart.Seen::and);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
