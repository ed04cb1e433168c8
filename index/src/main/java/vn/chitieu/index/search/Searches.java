package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;
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

    /** A search, and how many hits it must find to show those that are asked for. */
    private record Asked(View view, SearchRequest request, int wanted) {}

    SearchResult search(View view, SearchRequest request) throws IOException, QueryException {
        CompiledQuery query = compiler.compile(request);
        Asked asked = new Asked(view, request, request.offset() + request.limit());
        Found found = found(asked, query);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : page(asked, found)) {
            hits.add(hit(view.searcher(), doc, request, query));
        }
        return result(request, query, found, hits);
    }

    /** As {@link vn.chitieu.index.ClauseIndex#scan}. */
    SearchResult scan(View view, SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        if (most < 0 || most > SearchRequest.MAX_OFFSET) {
            throw new IllegalArgumentException("most must be 0 to " + SearchRequest.MAX_OFFSET + ": " + most);
        }
        CompiledQuery query = compiler.compile(request);
        Asked asked = new Asked(view, request, request.offset() + most);
        Found found = found(asked, query);
        SearchResult answer = result(request, query, found, List.of());
        sink.begin(answer);
        for (ScoreDoc doc : page(asked, found)) {
            sink.hit(hit(view.searcher(), doc, request, query));
        }
        return answer;
    }

    private static List<ScoreDoc> page(Asked asked, Found found) {
        List<ScoreDoc> docs = Arrays.asList(found.docs().scoreDocs);
        int end = Math.min(docs.size(), asked.wanted());
        return docs.subList(Math.min(asked.request().offset(), end), end);
    }

    private static SearchResult result(SearchRequest request, CompiledQuery query, Found found, List<Hit> hits) {
        return new SearchResult(
                request.query(), query.searchedAs(), found.relaxed(), found.total(), hits, found.facets());
    }

    private static Found found(Asked asked, CompiledQuery query) throws IOException {
        Found found = run(asked, query.query(), false);
        if (query.relaxed() != null && found.total() < FEW) {
            Found most = run(asked, query.relaxed(), true);
            found = most.total() > found.total() ? most : found;
        }
        if (asked.request().order() != Order.RELEVANCE) {
            return found;
        }
        return found.with(Ranking.rank(asked.view().searcher(), found.docs(), query.order()));
    }

    private static Found run(Asked asked, Query query, boolean relaxed) throws IOException {
        View view = asked.view();
        Set<Facet> facets = asked.request().facets();
        CollectorManager<?, ? extends TopDocs> top = collector(asked);
        if (facets.isEmpty()) {
            TopDocs docs = view.searcher().search(query, top);
            return new Found(docs, docs.totalHits.value, Map.of(), relaxed);
        }
        CollectorManager<?, Map<Facet, List<FacetCount>>> counting =
                view.facets().counting(facets, FacetCounter.MAX_VALUES);
        Object[] results = view.searcher().search(query, new MultiCollectorManager(top, counting));
        TopDocs docs = (TopDocs) results[0];
        @SuppressWarnings("unchecked") // what the second of the collectors gives
        Map<Facet, List<FacetCount>> counts = (Map<Facet, List<FacetCount>>) results[1];
        return new Found(docs, docs.totalHits.value, counts, relaxed);
    }

    /** Every order ends in one that tells all hits apart, so that pages neither repeat nor lack one. */
    private static CollectorManager<?, ? extends TopDocs> collector(Asked asked) {
        Order order = asked.request().order();
        int wanted = Math.max(order == Order.RELEVANCE ? Ranking.WINDOW : 1, asked.wanted());
        return new TopFieldCollectorManager(sort(order), wanted, null, Integer.MAX_VALUE);
    }

    private static Sort sort(Order order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, DOCUMENT, PLACE);
            case NEWEST -> by(number(IndexField.ISSUED, true));
            case OLDEST -> by(number(IndexField.ISSUED, false));
            case HIGHEST -> by(number(IndexField.SORT_VALUE, true));
            case LOWEST -> by(number(IndexField.SORT_VALUE, false));
            case EARLIEST -> by(number(IndexField.SORT_TIME, false));
            case LATEST -> by(number(IndexField.SORT_TIME, true));
            case DOCUMENT -> new Sort(DOCUMENT, PLACE);
            case DOCUMENT_DOWN ->
                new Sort(new SortField(IndexField.DOCUMENT_ID.key(), SortField.Type.STRING, true), PLACE);
            default -> by(name(order));
        };
    }

    private static Sort by(SortField first) {
        return new Sort(first, SortField.FIELD_SCORE, DOCUMENT, PLACE);
    }

    private static SortField number(IndexField field, boolean reverse) {
        SortField sort = new SortField(field.key(), SortField.Type.LONG, reverse);
        sort.setMissingValue(reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    private static SortField name(Order order) {
        Facet facet = order.facet();
        if (facet == null) {
            throw new IllegalArgumentException("no facet orders " + order);
        }
        SortField sort = new SortField(IndexField.sorted(facet), SortField.Type.STRING, order.down());
        sort.setMissingValue(order.down() ? SortField.STRING_FIRST : SortField.STRING_LAST);
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

    private static double score(ScoreDoc doc) {
        double score = Ranking.score(doc);
        // Where the order has no score, there is none.
        return Double.isNaN(score) ? 0 : score;
    }
}
