package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.schema.StoredHit;

/** Runs searches in one state of the index. Immutable, thread-safe. */
final class Searches {

    private final RequestCompiler compiler;

    Searches(RequestCompiler compiler) {
        this.compiler = compiler;
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
        PreparedRequest query = compiler.prepare(request);
        Asked asked = new Asked(view, request, request.offset() + request.limit());
        Found found = found(asked, query);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : page(asked, found)) {
            hits.add(hit(view, doc, query));
        }
        return result(query, found, hits);
    }

    /** As {@link vn.chitieu.index.ClauseIndex#scan}. */
    SearchResult scan(View view, SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        if (most < 0 || most > SearchRequest.MAX_OFFSET) {
            throw new IllegalArgumentException("most must be 0 to " + SearchRequest.MAX_OFFSET + ": " + most);
        }
        PreparedRequest query = compiler.prepare(request);
        Asked asked = new Asked(view, request, request.offset() + most);
        Found found = found(asked, query);
        SearchResult answer = result(query, found, List.of());
        sink.begin(answer);
        for (ScoreDoc doc : page(asked, found)) {
            sink.hit(hit(view, doc, query));
        }
        return answer;
    }

    private static List<ScoreDoc> page(Asked asked, Found found) {
        List<ScoreDoc> docs = Arrays.asList(found.docs().scoreDocs);
        int end = Math.min(docs.size(), asked.wanted());
        return docs.subList(Math.min(asked.request().offset(), end), end);
    }

    private static SearchResult result(PreparedRequest query, Found found, List<Hit> hits) {
        return query.result(found.relaxed(), found.total(), hits, found.facets());
    }

    private static Found found(Asked asked, PreparedRequest query) throws IOException {
        Found found = run(asked, query.query(), false);
        if (query.relaxed() != null && found.total() < PreparedRequest.FEW) {
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
        return new TopFieldCollectorManager(Orders.sort(order), wanted, null, Integer.MAX_VALUE);
    }

    private static Hit hit(View view, ScoreDoc doc, PreparedRequest query) throws IOException {
        StoredHit stored = Stored.read(view.searcher(), doc.doc);
        double score = score(doc);
        Explanation explanation = query.request().explain()
                ? query.explain(view.searcher(), doc.doc, stored).of(score)
                : null;
        return query.hit(stored, score, explanation);
    }

    private static double score(ScoreDoc doc) {
        double score = Ranking.score(doc);
        // Where the order has no score, there is none.
        return Double.isNaN(score) ? 0 : score;
    }
}
