package vn.chitieu.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.schema.StoredHit;

/** A request with its queries. Immutable, thread-safe. */
public final class PreparedRequest {

    /** With fewer hits that have all words, most words are enough. */
    public static final int FEW = 10;
    /** Number of hits whose exact forms and pairs are weighed. */
    public static final int WINDOW = Ranking.WINDOW;
    /** Greatest number of values that are told of a facet. */
    public static final int MAX_VALUES = FacetCounter.MAX_VALUES;

    private final SearchRequest request;
    private final CompiledQuery query;
    private final PassageMarker marker;
    private final Explainer explainer;

    PreparedRequest(SearchRequest request, CompiledQuery query, PassageMarker marker, Explainer explainer) {
        this.request = request;
        this.query = query;
        this.marker = marker;
        this.explainer = explainer;
    }

    /** What was asked. */
    public SearchRequest request() {
        return request;
    }

    /** Hits that have all words. */
    public Query query() {
        return query.query();
    }

    /** Hits that have most words, or null where that is no different. */
    public @Nullable Query relaxed() {
        return query.relaxed();
    }

    /** What adds to the score of the best hits, or null where nothing does. */
    public @Nullable Query order() {
        return query.order();
    }

    /** Everything that gives a share of the score. */
    public Query shares() {
        BooleanQuery.Builder shares = new BooleanQuery.Builder();
        query.parts().forEach(part -> shares.add(part.query(), Occur.SHOULD));
        return shares.build();
    }

    /** Shares of a score that is not known yet. */
    public record Shares(List<Explanation.Part> parts) {

        /** The explanation of this score. */
        public Explanation of(double score) {
            return new Explanation(score, parts);
        }
    }

    /** What gave a document its score. */
    public Shares explain(IndexSearcher searcher, int doc, StoredHit hit) throws IOException {
        return new Shares(explainer.parts(searcher, doc, query, hit));
    }

    /** A hit as it is shown. */
    public Hit hit(StoredHit stored, double score, @Nullable Explanation explanation) {
        return new Hit(
                stored.documentId(),
                stored.document(),
                stored.clause(),
                stored.target(),
                stored.headings(),
                stored.text(),
                marker.mark(stored.text(), query.marks()),
                stored.copies(),
                score,
                explanation);
    }

    /** The answer. */
    public SearchResult result(boolean relaxed, long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets) {
        return new SearchResult(request.query(), query.searchedAs(), relaxed, total, hits, facets);
    }
}
