package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Explanation;
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
import vn.chitieu.index.search.PreparedRequest;
import vn.chitieu.index.search.RequestCompiler;
import vn.chitieu.solr.schema.QueryPart;
import vn.chitieu.solr.schema.RequestJson;
import vn.chitieu.solr.schema.SolrFields;

/**
 * Runs searches on a collection: the nodes find and sort, count and score over all shards; what the embedded index does
 * with the best hits and with their texts is done here in the same way. Thread-safe.
 */
public final class Searches {

    /** Hits that are read at a time where many are wanted. */
    private static final int PAGE = 500;
    /** How often a page is asked for again whose hits went away before they were read. */
    private static final int ATTEMPTS = 4;

    private final RequestCompiler compiler;
    private final Collection collection;

    public Searches(RequestCompiler compiler, Collection collection) {
        this.compiler = compiler;
        this.collection = collection;
    }

    /** What a query found. */
    private record Found(QueryPart part, List<Scored> docs, long total, Map<Facet, List<FacetCount>> facets) {}

    /** As {@link vn.chitieu.index.ClauseIndex#search}. */
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        PreparedRequest prepared = compiler.prepare(request);
        for (int attempt = 1; ; attempt++) {
            Found found = found(prepared, request.offset(), request.limit());
            List<Hit> hits = hits(prepared, found.docs());
            if (hits.size() == found.docs().size()) {
                return result(prepared, found, hits);
            }
            if (attempt == ATTEMPTS) {
                throw new IOException("the hits change faster than they can be read");
            }
        }
    }

    /** As {@link vn.chitieu.index.ClauseIndex#scan}; hits that go away meanwhile are left out. */
    public SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        if (most < 0 || most > SearchRequest.MAX_OFFSET) {
            throw new IllegalArgumentException("most must be 0 to " + SearchRequest.MAX_OFFSET + ": " + most);
        }
        PreparedRequest prepared = compiler.prepare(request);
        Found found = found(prepared, request.offset(), Math.min(most, PAGE));
        SearchResult answer = result(prepared, found, List.of());
        sink.begin(answer);
        tell(prepared, found.docs(), sink);
        int told = found.docs().size();
        if (told == PAGE && told < most) {
            rest(prepared, found.part(), new Rest(request.offset() + told, most - told), sink);
        }
        return answer;
    }

    private void tell(PreparedRequest request, List<Scored> docs, HitSink sink) throws IOException {
        for (Hit hit : hits(request, docs)) {
            sink.hit(hit);
        }
    }

    /** Hits behind the first page: how many are passed over, and how many are wanted. */
    private record Rest(int from, int wanted) {}

    /** Goes on with a mark of where it is: pages by number would sort all hits before them again. */
    private void rest(PreparedRequest request, QueryPart part, Rest rest, HitSink sink) throws IOException {
        ModifiableSolrParams params = query(request, part);
        params.set(CommonParams.SORT, SortText.of(request.request().order()) + "," + SolrFields.ID + " asc");
        params.set(CommonParams.ROWS, PAGE);
        params.set(CommonParams.FL, SolrFields.ID + ",score");
        String mark = CursorMarkParams.CURSOR_MARK_START;
        int seen = 0;
        while (seen < rest.from() + rest.wanted()) {
            params.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
            NamedList<Object> answer = collection.query(params);
            List<Scored> docs =
                    scored(Collection.documents(answer), request.request().order());
            int from = Math.min(docs.size(), Math.max(0, rest.from() - seen));
            int to = Math.min(docs.size(), rest.from() + rest.wanted() - seen);
            tell(request, docs.subList(from, Math.max(from, to)), sink);
            seen += docs.size();
            String next = (String) answer.get(CursorMarkParams.CURSOR_MARK_NEXT);
            if (next == null || next.equals(mark)) {
                return;
            }
            mark = next;
        }
    }

    private static List<Scored> scored(SolrDocumentList documents, Order order) {
        boolean scored = SortText.of(order).contains("score");
        return documents.stream()
                .map(document -> new Scored(id(document), scored ? score(document) : 0))
                .toList();
    }

    private static SearchResult result(PreparedRequest request, Found found, List<Hit> hits) {
        return request.result(found.part() == QueryPart.RELAXED, found.total(), hits, found.facets());
    }

    private Found found(PreparedRequest request, int offset, int limit) throws IOException {
        Found found = ranked(request, QueryPart.QUERY, offset, limit);
        if (request.relaxed() != null && found.total() < PreparedRequest.FEW) {
            Found most = ranked(request, QueryPart.RELAXED, offset, limit);
            return most.total() > found.total() ? most : found;
        }
        return found;
    }

    /** Hits in their order; the best ones are weighed anew by what only makes the order. */
    private Found ranked(PreparedRequest request, QueryPart part, int offset, int limit) throws IOException {
        boolean weighed = request.request().order() == Order.RELEVANCE
                && request.order() != null
                && offset < PreparedRequest.WINDOW
                && limit > 0;
        if (!weighed) {
            return page(request, part, offset, limit);
        }
        Found best = page(request, part, 0, Math.max(PreparedRequest.WINDOW, offset + limit));
        List<Scored> docs = new ArrayList<>(best.docs());
        int window = Math.min(PreparedRequest.WINDOW, docs.size());
        List<Scored> first = weigh(request, docs.subList(0, window));
        for (int i = 0; i < window; i++) {
            docs.set(i, first.get(i));
        }
        int end = Math.min(docs.size(), offset + limit);
        return new Found(part, List.copyOf(docs.subList(Math.min(offset, end), end)), best.total(), best.facets());
    }

    private List<Scored> weigh(PreparedRequest request, List<Scored> docs) throws IOException {
        ModifiableSolrParams params = of(request, QueryPart.ORDER, docs);
        params.set(CommonParams.FL, SolrFields.ID + ",score");
        Map<String, Float> more = new HashMap<>();
        for (SolrDocument document : Collection.documents(collection.query(params))) {
            more.put(id(document), score(document));
        }
        List<Scored> weighed = new ArrayList<>();
        for (Scored doc : docs) {
            weighed.add(new Scored(doc.id(), doc.score() + more.getOrDefault(doc.id(), 0f)));
        }
        // Equal ones stay in the order of documents and places, in which they came.
        weighed.sort(Comparator.comparingDouble((Scored doc) -> -doc.score()).thenComparing(byPlace()));
        return weighed;
    }

    private static Comparator<Scored> byPlace() {
        return Comparator.comparing(
                        (Scored doc) -> doc.id().substring(0, doc.id().lastIndexOf('#')))
                .thenComparingInt(
                        doc -> Integer.parseInt(doc.id().substring(doc.id().lastIndexOf('#') + 1)));
    }

    private Found page(PreparedRequest request, QueryPart part, int offset, int limit) throws IOException {
        SearchRequest asked = request.request();
        ModifiableSolrParams params = query(request, part);
        params.set(CommonParams.SORT, SortText.of(asked.order()));
        params.set(CommonParams.START, offset);
        params.set(CommonParams.ROWS, limit);
        params.set(CommonParams.FL, SolrFields.ID + ",score");
        FacetAnswer.ask(params, asked.facets());
        NamedList<Object> answer = collection.query(params);
        SolrDocumentList documents = Collection.documents(answer);
        return new Found(
                part,
                scored(documents, asked.order()),
                documents.getNumFound(),
                FacetAnswer.read(answer, asked.facets()));
    }

    private static ModifiableSolrParams query(PreparedRequest request, QueryPart part) throws IOException {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set(CommonParams.Q, "{!" + SolrFields.PARSER + " " + SolrFields.PART + "=" + part + "}");
        params.set(SolrFields.REQUEST, RequestJson.write(request.request()));
        return params;
    }

    /** A query over these records only. */
    private static ModifiableSolrParams of(PreparedRequest request, QueryPart part, List<Scored> docs)
            throws IOException {
        ModifiableSolrParams params = query(request, part);
        only(params, docs);
        return params;
    }

    private static void only(ModifiableSolrParams params, List<Scored> docs) {
        params.set(
                CommonParams.FQ,
                "{!terms f=" + SolrFields.ID + " cache=false separator=\"\u001f\" v=$" + SolrFields.RECORDS + "}");
        params.set(
                SolrFields.RECORDS,
                String.join("\u001f", docs.stream().map(Scored::id).toList()));
        params.set(CommonParams.ROWS, docs.size());
    }

    /** What is still there of these records, in their order. */
    private List<Hit> hits(PreparedRequest request, List<Scored> docs) throws IOException {
        if (docs.isEmpty()) {
            return List.of();
        }
        Map<String, StoredHit> stored = stored(docs);
        Map<String, PreparedRequest.Shares> shares = request.request().explain() ? shares(request, docs) : Map.of();
        List<Hit> hits = new ArrayList<>();
        for (Scored doc : docs) {
            StoredHit hit = stored.get(doc.id());
            if (hit != null) {
                @Nullable
                Explanation explanation = request.request().explain()
                        ? shares.getOrDefault(doc.id(), new PreparedRequest.Shares(List.of()))
                                .of(doc.score())
                        : null;
                hits.add(request.hit(hit, doc.score(), explanation));
            }
        }
        return hits;
    }

    private Map<String, StoredHit> stored(List<Scored> docs) throws IOException {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set(CommonParams.Q, "*:*");
        only(params, docs);
        params.set(CommonParams.FL, SolrFields.ID + "," + IndexField.STORED.key());
        Map<String, StoredHit> stored = new HashMap<>();
        for (SolrDocument document : Collection.documents(collection.query(params))) {
            byte[] bytes = (byte[]) document.getFieldValue(IndexField.STORED.key());
            stored.put(id(document), StoredHit.of(new BytesRef(bytes)));
        }
        return stored;
    }

    private Map<String, PreparedRequest.Shares> shares(PreparedRequest request, List<Scored> docs) throws IOException {
        ModifiableSolrParams params = of(request, QueryPart.SHARES, docs);
        String field = "explanation";
        params.set(CommonParams.FL, SolrFields.ID + "," + field + ":[" + SolrFields.EXPLAINER + "]");
        // In one step, in which the nodes have the statistics of all shards.
        params.set(ShardParams.DISTRIB_SINGLE_PASS, true);
        Map<String, PreparedRequest.Shares> shares = new HashMap<>();
        for (SolrDocument document : Collection.documents(collection.query(params))) {
            shares.put(id(document), ExplanationJson.read((String) document.getFieldValue(field)));
        }
        return shares;
    }

    private static String id(SolrDocument document) {
        return (String) document.getFieldValue(SolrFields.ID);
    }

    private static float score(SolrDocument document) {
        return document.getFieldValue("score") instanceof Float score ? score : 0;
    }
}
