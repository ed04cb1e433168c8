package vn.chitieu.index.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.schema.IndexField;

/** Counts clauses and targets by documents. Not thread-safe. */
final class DocumentScan {

    private final IndexSearcher searcher;
    private final Map<String, Found> found = new TreeMap<>();

    DocumentScan(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** What a document has of the queries. */
    static final class Found {

        private final String document;
        private final int record;
        private final @Nullable Long issued;
        private long clauses;
        private long targets;

        Found(String document, int record, @Nullable Long issued) {
            this.document = document;
            this.record = record;
            this.issued = issued;
        }

        String document() {
            return document;
        }

        /** One of its records in the index. */
        int record() {
            return record;
        }

        /** Day of issue as days since 1970-01-01, or null. */
        @Nullable
        Long issued() {
            return issued;
        }

        long clauses() {
            return clauses;
        }

        long targets() {
            return targets;
        }
    }

    /** The documents that have clauses or targets of these queries, newest first. */
    List<Found> newestFirst(Query clauses, Query targets) throws IOException {
        searcher.search(clauses, new Scan(each -> each.clauses++));
        searcher.search(targets, new Scan(each -> each.targets++));
        return found.values().stream()
                .sorted(Comparator.comparing(
                        Found::issued, Comparator.<@Nullable Long>nullsLast(Comparator.<Long>reverseOrder())))
                .toList();
    }

    private final class Scan extends SimpleCollector {

        private final Consumer<Found> count;
        private SortedDocValues documents = DocValues.emptySorted();
        private NumericDocValues days = DocValues.emptyNumeric();
        private int base;

        Scan(Consumer<Found> count) {
            this.count = count;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            documents = DocValues.getSorted(leaf.reader(), IndexField.DOCUMENT_ID.key());
            days = DocValues.getNumeric(leaf.reader(), IndexField.ISSUED.key());
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (documents.advanceExact(doc)) {
                String document = documents.lookupOrd(documents.ordValue()).utf8ToString();
                Long issued = days.advanceExact(doc) ? days.longValue() : null;
                count.accept(found.computeIfAbsent(document, id -> new Found(id, base + doc, issued)));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
