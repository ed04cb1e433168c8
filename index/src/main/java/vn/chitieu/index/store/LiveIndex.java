package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.Suggestion;
import vn.chitieu.index.query.QueryException;

/**
 * The index that a library has at the moment: each search runs on one generation from its beginning to its end, whatever
 * takes its place meanwhile. It is for searching; documents come and go through the library. Thread-safe.
 */
final class LiveIndex implements ClauseIndex {

    private volatile Generation live;

    LiveIndex(Generation live) {
        this.live = live;
    }

    /** A question to an index. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(ClauseIndex index) throws IOException, QueryException;
    }

    /** A question that is no query. */
    @FunctionalInterface
    private interface PlainQuestion<T> {
        T ask(ClauseIndex index) throws IOException;
    }

    /** The generation in use; the caller leaves it. */
    private Generation enter() {
        while (true) {
            Generation generation = live;
            if (generation.enter()) {
                return generation;
            }
            if (generation == live) {
                throw new AlreadyClosedException("the library is closed");
            }
        }
    }

    private <T> T ask(Question<T> question) throws IOException, QueryException {
        Generation generation = enter();
        try {
            return question.ask(generation.index());
        } finally {
            generation.leave();
        }
    }

    private <T> T askPlainly(PlainQuestion<T> question) throws IOException {
        Generation generation = enter();
        try {
            return question.ask(generation.index());
        } finally {
            generation.leave();
        }
    }

    Generation generation() {
        return live;
    }

    /** Lets searches that begin from now on use another generation; gives the one before. */
    Generation swap(Generation next) {
        Generation before = live;
        live = next;
        return before;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        return ask(index -> index.search(request));
    }

    @Override
    public SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        return ask(index -> index.scan(request, most, sink));
    }

    @Override
    public List<Suggestion> suggest(Facet facet, String typed, int limit) throws IOException {
        return askPlainly(index -> index.suggest(facet, typed, limit));
    }

    @Override
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) throws IOException {
        return askPlainly(index -> index.uses(facet, scope, filters));
    }

    @Override
    public IndicatorSeries compare(String indicator, List<Filter> filters) throws IOException {
        return askPlainly(index -> index.compare(indicator, filters));
    }

    @Override
    public AgencyPortfolio portfolio(String agency, List<Filter> filters) throws IOException {
        return askPlainly(index -> index.portfolio(agency, filters));
    }

    @Override
    public CrossConflicts conflicts(List<Filter> filters) throws IOException {
        return askPlainly(index -> index.conflicts(filters));
    }

    @Override
    public List<String> documents() throws IOException {
        return askPlainly(ClauseIndex::documents);
    }

    @Override
    public List<String> check() throws IOException {
        return askPlainly(ClauseIndex::check);
    }

    @Override
    public void snapshot(Path into) throws IOException {
        askPlainly(index -> {
            index.snapshot(into);
            return into;
        });
    }

    @Override
    public void refresh() throws IOException {
        askPlainly(index -> {
            index.refresh();
            return index;
        });
    }

    @Override
    public Map<String, String> state() throws IOException {
        return live.index().state();
    }

    @Override
    public void put(IndexedDocument document) {
        throw new UnsupportedOperationException("documents are loaded through the library");
    }

    @Override
    public void remove(String documentId) {
        throw new UnsupportedOperationException("documents are removed through the library");
    }

    @Override
    public void commit(Map<String, String> state) {
        throw new UnsupportedOperationException("the library commits its index");
    }

    /** Does nothing: the library closes its index. */
    @Override
    public void close() {}
}
