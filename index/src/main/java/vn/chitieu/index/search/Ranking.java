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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
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

    /**
     * The hits, best first; equal ones by document and place in it.
     *
     * @param found in this order by the words without accents
     */
    static TopDocs rank(IndexSearcher searcher, TopDocs found, @Nullable Query order) throws IOException {
        ScoreDoc[] docs = new ScoreDoc[found.scoreDocs.length];
        for (int i = 0; i < docs.length; i++) {
            docs[i] = new ScoreDoc(found.scoreDocs[i].doc, score(found.scoreDocs[i]));
        }
        TopDocs scored = new TopDocs(found.totalHits, docs);
        return order == null ? scored : weighed(searcher, scored, order);
    }

    /** Where hits are sorted by values, their score stands among the values. */
    static float score(ScoreDoc doc) {
        if (doc instanceof FieldDoc values) {
            for (Object value : values.fields) {
                if (value instanceof Float score) {
                    return score;
                }
            }
        }
        return doc.score;
    }

    /** The best hits weighed anew, the others behind them as they were. */
    private static TopDocs weighed(IndexSearcher searcher, TopDocs found, Query order) throws IOException {
        int window = Math.min(WINDOW, found.scoreDocs.length);
        ScoreDoc[] best = Arrays.copyOf(found.scoreDocs, window);
        TopDocs weighed = QueryRescorer.rescore(searcher, new TopDocs(found.totalHits, best), order, 1, window);
        List<Placed> placed = new ArrayList<>();
        for (ScoreDoc doc : weighed.scoreDocs) {
            placed.add(placed(searcher, doc));
        }
        placed.sort(Comparator.comparingDouble((Placed one) -> -one.doc().score)
                .thenComparing(Placed::document)
                .thenComparingLong(Placed::place));
        ScoreDoc[] all = found.scoreDocs.clone();
        for (int i = 0; i < window; i++) {
            all[i] = placed.get(i).doc();
        }
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
