package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.TextToken;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;

/** Lucene's BM25 over the words of a query, with Lucene's own facets and the marks of this program: what a search is measured by. */
public final class PlainSearch implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Executor executor;
    private final Map<Facet, StringDocValuesReaderState> states = new EnumMap<>(Facet.class);
    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final PassageMarker marker = new PassageMarker(analyzer);

    /** What was found. */
    public record Result(
            TopDocs docs, List<StoredHit> hits, List<List<Span>> marks, Map<Facet, List<FacetCount>> facets) {}

    /**
     * Opens an index.
     *
     * @param executor runs segments and facets at a time
     */
    public PlainSearch(Directory directory, Executor executor) throws IOException {
        this.executor = executor;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader, executor);
        for (Facet facet : Facet.values()) {
            states.put(facet, new StringDocValuesReaderState(reader, IndexField.shown(facet)));
        }
    }

    /** Searches for all words of a request, with its filters and facets. */
    public Result search(SearchRequest request) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<CompiledQuery.Mark> marks = new ArrayList<>();
        for (TextToken token : analyzer.tokens(request.query())) {
            if (token.folded()) {
                query.add(new TermQuery(new Term(IndexField.FOLDED.key(), token.text())), Occur.MUST);
                marks.add(new CompiledQuery.Mark(
                        List.of(new CompiledQuery.MarkedWord(List.of(), List.of(token.text()), false))));
            }
        }
        query.add(Records.CLAUSE, Occur.FILTER);
        for (Filter filter : request.filters()) {
            Term value = new Term(
                    IndexField.compared(filter.facet()),
                    FacetKey.of(filter.values().get(0)));
            query.add(new TermQuery(value), Occur.FILTER);
        }
        Object[] results = searcher.search(
                query.build(),
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(request.limit(), null, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        TopDocs docs = (TopDocs) results[0];
        List<StoredHit> hits = new ArrayList<>();
        List<List<Span>> passages = new ArrayList<>();
        for (ScoreDoc doc : docs.scoreDocs) {
            StoredHit hit = Stored.read(searcher, doc.doc);
            hits.add(hit);
            passages.add(marker.mark(hit.text(), marks));
        }
        return new Result(docs, hits, passages, count(request.facets(), (FacetsCollector) results[1]));
    }

    private Map<Facet, List<FacetCount>> count(Set<Facet> facets, FacetsCollector hits) throws IOException {
        List<Facet> ordered = List.copyOf(facets);
        List<Callable<List<FacetCount>>> tasks = new ArrayList<>();
        for (Facet facet : ordered) {
            tasks.add(() -> top(facet, hits));
        }
        List<List<FacetCount>> counted = new TaskExecutor(executor).invokeAll(tasks);
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (int i = 0; i < ordered.size(); i++) {
            counts.put(ordered.get(i), counted.get(i));
        }
        return counts;
    }

    private List<FacetCount> top(Facet facet, FacetsCollector hits) throws IOException {
        FacetResult result = new StringValueFacetCounts(states.get(facet), hits)
                .getTopChildren(FacetCounter.MAX_VALUES, IndexField.shown(facet));
        List<FacetCount> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            counts.add(new FacetCount(value.label, value.value.longValue()));
        }
        return counts;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
