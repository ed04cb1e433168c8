package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.schema.IndexField;

/**
 * The order of the best hits: words without accents find them, their exact forms and pairs weigh only the best of
 * these, which keeps a search nearly as fast as one for the words alone.
 */
final class Ranking {

    /** Number of hits whose exact forms and pairs are weighed. */
    static final int WINDOW = 100;

    private Ranking() {}

    /** A hit with its place, by which equal scores are ordered. */
    private record Placed(ScoreDoc doc, String document, long place) {}

    /** The hits that are asked for, best first; equal ones by document and place in it. */
    static TopDocs rank(IndexSearcher searcher, TopDocs found, @Nullable Query order, SearchRequest request)
            throws IOException {
        TopDocs weighed = order == null ? found : weighed(searcher, found, order);
        int wanted = Math.min(weighed.scoreDocs.length, request.offset() + request.limit());
        if (wanted == 0) {
            return new TopDocs(found.totalHits, new ScoreDoc[0]);
        }
        // Hits that are as good as the last one wanted may change places with it.
        float last = weighed.scoreDocs[wanted - 1].score;
        List<Placed> placed = new ArrayList<>();
        for (ScoreDoc doc : weighed.scoreDocs) {
            if (doc.score < last) {
                break;
            }
            placed.add(placed(searcher, doc));
        }
        placed.sort(Comparator.comparingDouble((Placed one) -> -one.doc().score)
                .thenComparing(Placed::document)
                .thenComparingLong(Placed::place));
        return new TopDocs(
                found.totalHits, placed.stream().map(Placed::doc).limit(wanted).toArray(ScoreDoc[]::new));
    }

    /** The best hits weighed anew, the others behind them as they were. */
    private static TopDocs weighed(IndexSearcher searcher, TopDocs found, Query order) throws IOException {
        int window = Math.min(WINDOW, found.scoreDocs.length);
        ScoreDoc[] best = Arrays.copyOf(found.scoreDocs, window);
        TopDocs weighed = QueryRescorer.rescore(searcher, new TopDocs(found.totalHits, best), order, 1, window);
        ScoreDoc[] all = found.scoreDocs.clone();
        System.arraycopy(weighed.scoreDocs, 0, all, 0, window);
        return new TopDocs(found.totalHits, all);
    }

    private static Placed placed(IndexSearcher searcher, ScoreDoc doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int inLeaf = doc.doc - leaf.docBase;
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexField.DOCUMENT_ID.key());
        NumericDocValues places = DocValues.getNumeric(leaf.reader(), IndexField.PLACE.key());
        String document =
                ids.advanceExact(inLeaf) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
        return new Placed(doc, document, places.advanceExact(inLeaf) ? places.longValue() : 0);
    }
}
