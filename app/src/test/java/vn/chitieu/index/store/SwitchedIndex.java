package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
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
import vn.chitieu.index.search.EmbeddedIndex;

/** An index as several processes would share one: in memory, replaced as a whole, and out of reach when it is switched off. */
public final class SwitchedIndex implements ClauseIndex {

    private volatile ClauseIndex index = empty();
    private volatile boolean off;

    private static ClauseIndex empty() {
        try {
            return EmbeddedIndex.open(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void off(boolean now) {
        off = now;
    }

    private ClauseIndex on() throws IOException {
        if (off) {
            throw new IOException("the index is off");
        }
        return index;
    }

    /** Fills another index and puts it in the place of this. */
    public void rebuild(SharedLibrary.Filling filling) throws IOException {
        ClauseIndex fresh = empty();
        filling.fill(fresh);
        fresh.refresh();
        index = fresh;
    }

    @Override
    public void put(IndexedDocument document) throws IOException {
        on().put(document);
    }

    @Override
    public void remove(String documentId) throws IOException {
        on().remove(documentId);
    }

    @Override
    public void refresh() throws IOException {
        on().refresh();
    }

    @Override
    public void commit(Map<String, String> state) throws IOException {
        on().commit(state);
    }

    @Override
    public Map<String, String> state() throws IOException {
        return index.state();
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        return on().search(request);
    }

    @Override
    public SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        return on().scan(request, most, sink);
    }

    @Override
    public List<Suggestion> suggest(Facet facet, String typed, int limit) throws IOException {
        return on().suggest(facet, typed, limit);
    }

    @Override
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) throws IOException {
        return on().uses(facet, scope, filters);
    }

    @Override
    public IndicatorSeries compare(String indicator, List<Filter> filters) throws IOException {
        return on().compare(indicator, filters);
    }

    @Override
    public AgencyPortfolio portfolio(String agency, List<Filter> filters) throws IOException {
        return on().portfolio(agency, filters);
    }

    @Override
    public CrossConflicts conflicts(List<Filter> filters) throws IOException {
        return on().conflicts(filters);
    }

    @Override
    public List<String> documents() throws IOException {
        return on().documents();
    }

    @Override
    public void snapshot(Path into) throws IOException {
        on().snapshot(into);
    }

    @Override
    public List<String> check() throws IOException {
        return on().check();
    }

    /** Does nothing: others have it, too. */
    @Override
    public void close() {}
}
