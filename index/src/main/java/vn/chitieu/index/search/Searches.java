package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;

/** Runs searches in one state of the index. Immutable, thread-safe. */
final class Searches {

    /** With fewer hits that have all words, most words are enough. */
    private static final int FEW = 10;

    private static final SortField DOCUMENT = new SortField(IndexField.DOCUMENT_ID.key(), SortField.Type.STRING);
    private static final SortField PLACE = new SortField(IndexField.PLACE.key(), SortField.Type.LONG);

    private final QueryCompiler compiler;
    private final PassageMarker marker;
    private final Explainer explainer;

    Searches(Vocabulary vocabulary, QueryCompiler compiler) {
        this.compiler = compiler;
        this.marker = new PassageMarker(vocabulary.analyzer());
        this.explainer = new Explainer(vocabulary);
    }

    /** Hits of a query before they are shown. */
    private record Found(TopDocs docs, long total, Map<Facet, List<FacetCount>> facets, boolean relaxed) {

        Found with(TopDocs ranked) {
            return new Found(ranked, total, facets, relaxed);
        }
    }

    SearchResult search(View view, SearchRequest request) throws IOException, QueryException {
        CompiledQuery query = compiler.compile(request);
        Found found = found(view, request, query);
        List<Hit> hits = new ArrayList<>();
        ScoreDoc[] docs = found.docs().scoreDocs;
        int end = Math.min(docs.length, request.offset() + request.limit());
        for (int i = request.offset(); i < end; i++) {
            hits.add(hit(view.searcher(), docs[i], request, query));
        }
        return new SearchResult(
                request.query(), query.searchedAs(), found.relaxed(), found.total(), hits, found.facets());
    }

    private static Found found(View view, SearchRequest request, CompiledQuery query) throws IOException {
        Found found = run(view, request, query.query(), false);
        if (query.relaxed() != null && found.total() < FEW) {
            Found most = run(view, request, query.relaxed(), true);
            found = most.total() > found.total() ? most : found;
        }
        if (request.order() != Order.RELEVANCE) {
            return found;
        }
        return found.with(Ranking.rank(view.searcher(), found.docs(), query.order(), request));
    }

    private static Found run(View view, SearchRequest request, Query query, boolean relaxed) throws IOException {
        CollectorManager<?, ? extends TopDocs> top = collector(request);
        if (request.facets().isEmpty()) {
            TopDocs docs = view.searcher().search(query, top);
            return new Found(docs, docs.totalHits.value, Map.of(), relaxed);
        }
        CollectorManager<?, Map<Facet, List<FacetCount>>> counting =
                view.facets().counting(request.facets(), FacetCounter.MAX_VALUES);
        Object[] results = view.searcher().search(query, new MultiCollectorManager(top, counting));
        TopDocs docs = (TopDocs) results[0];
        @SuppressWarnings("unchecked") // what the second of the collectors gives
        Map<Facet, List<FacetCount>> facets = (Map<Facet, List<FacetCount>>) results[1];
        return new Found(docs, docs.totalHits.value, facets, relaxed);
    }

    private static CollectorManager<?, ? extends TopDocs> collector(SearchRequest request) {
        int wanted = Math.max(1, request.offset() + request.limit());
        if (request.order() == Order.RELEVANCE) {
            return new TopScoreDocCollectorManager(Math.max(wanted, Ranking.WINDOW), null, Integer.MAX_VALUE);
        }
        return new TopFieldCollectorManager(sort(request.order()), wanted, null, Integer.MAX_VALUE);
    }

    private static Sort sort(Order order) {
        IndexField field = order == Order.NEWEST || order == Order.OLDEST ? IndexField.ISSUED : IndexField.SORT_VALUE;
        boolean reverse = order == Order.NEWEST || order == Order.HIGHEST;
        return new Sort(number(field, reverse), SortField.FIELD_SCORE, DOCUMENT, PLACE);
    }

    private static SortField number(IndexField field, boolean reverse) {
        SortField sort = new SortField(field.key(), SortField.Type.LONG, reverse);
        sort.setMissingValue(reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    private Hit hit(IndexSearcher searcher, ScoreDoc doc, SearchRequest request, CompiledQuery query)
            throws IOException {
        StoredHit stored = Stored.read(searcher, doc.doc);
        List<Span> marks = marker.mark(stored.text(), query.marks());
        double score = score(doc);
        return new Hit(
                stored.documentId(),
                stored.document(),
                stored.clause(),
                stored.target(),
                stored.headings(),
                stored.text(),
                marks,
                stored.copies(),
                score,
                request.explain() ? explainer.explain(searcher, doc.doc, score, query, stored) : null);
    }

    /** Where hits are sorted by a value, their score stands among the values. */
    private static double score(ScoreDoc doc) {
        if (doc instanceof FieldDoc values) {
            for (Object value : values.fields) {
                if (value instanceof Float score) {
                    return score;
                }
            }
        }
        return doc.score;
    }
}
