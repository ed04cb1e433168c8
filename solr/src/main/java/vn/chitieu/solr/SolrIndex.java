package vn.chitieu.solr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.chitieu.index.schema.Weights;
import vn.chitieu.index.search.RequestCompiler;
import vn.chitieu.index.search.Tables;
import vn.chitieu.solr.client.Admin;
import vn.chitieu.solr.client.Collection;
import vn.chitieu.solr.client.Generations;
import vn.chitieu.solr.client.NodeList;
import vn.chitieu.solr.client.Nodes;
import vn.chitieu.solr.client.Patience;
import vn.chitieu.solr.client.Searches;
import vn.chitieu.solr.client.Writer;
import vn.chitieu.solr.client.ZooKeeperNodes;
import vn.chitieu.solr.schema.SolrRecords;

/**
 * The index on a SolrCloud cluster. A document with all its clauses stands in one shard and is replaced as a whole.
 * What was put is sent in batches; it is in the cluster when {@link #refresh} or {@link #commit} returns. Thread-safe.
 */
public final class SolrIndex implements ClauseIndex {

    private final Nodes nodes;
    private final Generations generations;
    private final String name;
    private final SolrRecords records;
    private final Writer writer;
    private final Searches searches;
    private final Tables tables;

    /** One of several indexes with the same nodes; the first of them closes these. */
    private final boolean first;

    private SolrIndex(Nodes nodes, Generations generations, String name, boolean first) {
        this.nodes = nodes;
        this.generations = generations;
        this.name = name;
        this.first = first;
        RequestCompiler compiler = RequestCompiler.load(Weights.load());
        Collection collection = new Collection(nodes, name);
        this.records = new SolrRecords(compiler.mapper());
        this.writer = new Writer(collection);
        this.searches = new Searches(compiler, collection);
        this.tables = compiler.tables(collection);
    }

    /**
     * How an index is opened.
     *
     * @param create whether a collection is made where there is none
     * @param login for clusters that ask for one
     * @param anyVersion whether a collection that another version made will do, which is only good for building it anew
     */
    public record Opening(boolean create, Patience patience, Nodes.@Nullable Login login, boolean anyVersion) {

        public Opening(boolean create, Patience patience, Nodes.@Nullable Login login) {
            this(create, patience, login, false);
        }

        /** For building it anew. */
        public static Opening rebuilding() {
            return new Opening(true, Patience.STANDARD, Nodes.Login.of(System.getenv()), true);
        }

        /** For searching only, by whom the environment names. */
        public static Opening reading() {
            return new Opening(false, Patience.STANDARD, Nodes.Login.of(System.getenv()));
        }

        /** For loading, too. */
        public static Opening writing() {
            return new Opening(true, Patience.STANDARD, Nodes.Login.of(System.getenv()));
        }
    }

    /**
     * Opens the index at an address.
     *
     * @throws IOException if no node answers, or there is no such collection and none is to be made, or one of another version
     */
    public static SolrIndex open(SolrAddress address, Opening opening) throws IOException {
        Nodes nodes = nodes(address, opening);
        try {
            Generations generations = new Generations(
                    new Admin(nodes), address.collection(), new Admin.Spread(address.shards(), address.copies()));
            generations.open(opening.create(), opening.anyVersion());
            return new SolrIndex(nodes, generations, address.collection(), true);
        } catch (IOException e) {
            nodes.close();
            throw e;
        }
    }

    private static Nodes nodes(SolrAddress address, Opening opening) throws IOException {
        NodeList list = address.zookeeper().isEmpty()
                ? NodeList.of(address.nodes())
                : new ZooKeeperNodes(
                        address.zookeeper(),
                        Math.toIntExact(opening.patience().answer().toSeconds()));
        return new Nodes(list, opening.patience(), opening.login());
    }

    /**
     * Makes an empty index beside this one, in which documents are put that shall take the place of all that are here.
     * It ends with this one, or when it is closed.
     */
    public SolrIndex anew() throws IOException {
        String name = generations.create();
        return new SolrIndex(nodes, generations, name, false);
    }

    /** Lets searches find what is in the other index from now on, and drops what was here. */
    public void use(SolrIndex next) throws IOException {
        next.refresh();
        generations.use(next.name);
    }

    /** The collections that belong to this index; several only while one is made anew. */
    public List<String> collections() throws IOException {
        return generations.all();
    }

    /** Whether all copies of all shards answer and have everything; with fewer it works on, but has less to lose. */
    public boolean whole() throws IOException {
        return generations.whole();
    }

    @Override
    public void put(IndexedDocument document) throws IOException {
        writer.put(document.id(), records.of(document));
    }

    @Override
    public void remove(String documentId) throws IOException {
        writer.remove(documentId);
    }

    @Override
    public void refresh() throws IOException {
        writer.refresh();
    }

    @Override
    public void commit(Map<String, String> state) throws IOException {
        writer.commit(state);
    }

    @Override
    public Map<String, String> state() throws IOException {
        return writer.state();
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        return searches.search(request);
    }

    @Override
    public SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        return searches.scan(request, most, sink);
    }

    @Override
    public List<Suggestion> suggest(Facet facet, String typed, int limit) throws IOException {
        return tables.suggest(facet, typed, limit);
    }

    @Override
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) throws IOException {
        return tables.uses(facet, scope, filters);
    }

    @Override
    public IndicatorSeries compare(String indicator, List<Filter> filters) throws IOException {
        return tables.series(indicator, filters);
    }

    @Override
    public AgencyPortfolio portfolio(String agency, List<Filter> filters) throws IOException {
        return tables.portfolio(agency, filters);
    }

    @Override
    public CrossConflicts conflicts(List<Filter> filters) throws IOException {
        return tables.conflicts(filters);
    }

    @Override
    public List<String> documents() throws IOException {
        return tables.documents();
    }

    /** Refuses: a cluster keeps copies of its shards and has backups of its own. */
    @Override
    public void snapshot(Path into) throws IOException {
        throw new IOException("an index on a cluster is not copied into a folder; use the backups of the cluster");
    }

    /** Documents that stand twice; the files of its shards are the cluster's own to check. */
    @Override
    public List<String> check() throws IOException {
        return tables.doubled();
    }

    /** Sends what was put and is not sent yet, and ends. */
    @Override
    public void close() throws IOException {
        try {
            writer.send();
        } finally {
            if (first) {
                nodes.close();
            }
        }
    }
}
