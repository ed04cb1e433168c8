package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
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
    private record Found(TopFieldDocs docs, Map<Facet, List<FacetCount>> facets, boolean relaxed) {}

    SearchResult search(View view, SearchRequest request) throws IOException, QueryException {
        CompiledQuery query = compiler.compile(request);
        Found found = found(view, request, query);
        List<Hit> hits = new ArrayList<>();
        ScoreDoc[] docs = found.docs().scoreDocs;
        for (int i = request.offset(); i < docs.length; i++) {
            hits.add(hit(view.searcher(), docs[i], request, query));
        }
        return new SearchResult(
                request.query(),
                query.searchedAs(),
                found.relaxed(),
                found.docs().totalHits.value,
                hits,
                found.facets());
    }

    private static Found found(View view, SearchRequest request, CompiledQuery query) throws IOException {
        Found found = run(view, request, query.query(), false);
        if (query.relaxed() != null && found.docs().totalHits.value < FEW) {
            Found most = run(view, request, query.relaxed(), true);
            if (most.docs().totalHits.value > found.docs().totalHits.value) {
                return most;
            }
        }
        return found;
    }

    private static Found run(View view, SearchRequest request, Query query, boolean relaxed) throws IOException {
        IndexSearcher searcher = view.searcher();
        int wanted = Math.max(1, request.offset() + request.limit());
        TopFieldCollectorManager top =
                new TopFieldCollectorManager(sort(request.order()), wanted, null, Integer.MAX_VALUE);
        if (request.facets().isEmpty()) {
            return new Found(searcher.search(query, top), Map.of(), relaxed);
        }
        Object[] results = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
        TopFieldDocs docs = (TopFieldDocs) results[0];
        return new Found(docs, view.facets().count(request.facets(), (FacetsCollector) results[1]), relaxed);
    }

    private static Sort sort(Order order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, DOCUMENT, PLACE);
            case NEWEST -> new Sort(number(IndexField.ISSUED, true), SortField.FIELD_SCORE, DOCUMENT, PLACE);
            case OLDEST -> new Sort(number(IndexField.ISSUED, false), SortField.FIELD_SCORE, DOCUMENT, PLACE);
            case HIGHEST -> new Sort(number(IndexField.SORT_VALUE, true), SortField.FIELD_SCORE, DOCUMENT, PLACE);
            case LOWEST -> new Sort(number(IndexField.SORT_VALUE, false), SortField.FIELD_SCORE, DOCUMENT, PLACE);
        };
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

    /** The score stands among the values that hits are sorted by. */
    private static double score(ScoreDoc doc) {
        for (Object field : ((FieldDoc) doc).fields) {
            if (field instanceof Float score) {
                return score;
            }
        }
        return 0;
    }
}
