package vn.chitieu.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
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
import vn.chitieu.index.schema.DocumentMapper;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.Weights;

/** The index in a folder of this machine, on Lucene. Thread-safe. */
public final class EmbeddedIndex implements ClauseIndex {

    /** Raised whenever fields, analysis or weights of places change: an index of another version must be built anew. */
    public static final String SCHEMA_VERSION = "2";

    private static final String SCHEMA_KEY = "schema";
    private static final double WRITER_MEGABYTES = 128;

    /** Run segments of one search at a time, beside the thread that asks. */
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1), EmbeddedIndex::thread);

    private final Directory directory;
    private final IndexWriter writer;
    private final SnapshotDeletionPolicy snapshots;
    private final SearcherManager searchers;
    private final Views views;
    private final DocumentMapper mapper;
    private final Searches searches;
    private final FacetQueries facets;
    private final PartTables parts;

    private EmbeddedIndex(Directory directory, Weights weights) throws IOException {
        this.directory = directory;
        Vocabulary vocabulary = Vocabulary.load(weights);
        views = new Views(weights, threads);
        snapshots = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        IndexWriterConfig config = new IndexWriterConfig((Analyzer) null);
        config.setSimilarity(new BM25Similarity(weights.k1(), weights.b()));
        config.setIndexDeletionPolicy(snapshots);
        config.setRAMBufferSizeMB(WRITER_MEGABYTES);
        config.setCommitOnClose(false);
        config.setMergedSegmentWarmer(views::warm);
        writer = new IndexWriter(directory, config);
        searchers = searchers(writer, views);
        RequestCompiler compiler = new RequestCompiler(vocabulary);
        searches = new Searches(compiler);
        mapper = compiler.mapper();
        facets = compiler.facets();
        parts = new PartTables(facets);
    }

    /**
     * Opens the index of a directory, or makes an empty one.
     *
     * @throws IndexSchemaException if the index was made by another version and must be built anew
     */
    public static EmbeddedIndex open(Directory directory) throws IOException {
        return open(directory, Weights.load());
    }

    /** The same with other numbers for the ranking; those of places must be the ones the index was made with. */
    public static EmbeddedIndex open(Directory directory, Weights weights) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                String found = reader.getIndexCommit().getUserData().get(SCHEMA_KEY);
                if (!SCHEMA_VERSION.equals(found)) {
                    throw new IndexSchemaException(String.valueOf(found), SCHEMA_VERSION);
                }
            }
        }
        return new EmbeddedIndex(directory, weights);
    }

    @Override
    public void put(IndexedDocument document) throws IOException {
        writer.updateDocuments(new Term(IndexField.DOCUMENT_ID.key(), document.id()), mapper.map(document));
    }

    @Override
    public void remove(String documentId) throws IOException {
        writer.deleteDocuments(new Term(IndexField.DOCUMENT_ID.key(), documentId));
    }

    @Override
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void commit(Map<String, String> state) throws IOException {
        Map<String, String> all = new HashMap<>(state);
        all.put(SCHEMA_KEY, SCHEMA_VERSION);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    @Override
    public Map<String, String> state() {
        Map<String, String> state = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        state.remove(SCHEMA_KEY);
        return Map.copyOf(state);
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        return within(view -> searches.search(view, request));
    }

    @Override
    public SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        return within(view -> searches.scan(view, request, most, sink));
    }

    private static SearcherManager searchers(IndexWriter writer, Views views) throws IOException {
        try {
            return new SearcherManager(writer, views);
        } catch (IOException | RuntimeException e) {
            // The lock of the directory would stay with a writer that nobody has.
            writer.rollback();
            throw e;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "search");
        // An index that nobody closed does not keep the program alive.
        thread.setDaemon(true);
        return thread;
    }

    /** What is asked of one state of the index. */
    @FunctionalInterface
    private interface Asked<T, E extends Exception> {
        T of(View view) throws IOException, E;
    }

    private <T, E extends Exception> T within(Asked<T, E> asked) throws IOException, E {
        IndexSearcher searcher = searchers.acquire();
        try {
            return asked.of(views.view(searcher));
        } finally {
            searchers.release(searcher);
        }
    }

    /** The whole index is its only part. */
    private Tables tables(View view) {
        return new Tables(facets, new Tables.Parts() {
            @Override
            public <P extends TablePart> List<P> ask(TableQuestion<P> question) throws IOException {
                return List.of(parts.answer(view, question));
            }
        });
    }

    @Override
    public List<Suggestion> suggest(Facet facet, String typed, int limit) throws IOException {
        return within(view -> tables(view).suggest(facet, typed, limit));
    }

    @Override
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) throws IOException {
        return within(view -> tables(view).uses(facet, scope, filters));
    }

    @Override
    public IndicatorSeries compare(String indicator, List<Filter> filters) throws IOException {
        return within(view -> tables(view).series(indicator, filters));
    }

    @Override
    public AgencyPortfolio portfolio(String agency, List<Filter> filters) throws IOException {
        return within(view -> tables(view).portfolio(agency, filters));
    }

    @Override
    public CrossConflicts conflicts(List<Filter> filters) throws IOException {
        return within(view -> view.conflicts(filters, tables(view)));
    }

    @Override
    public List<String> documents() throws IOException {
        return within(view -> tables(view).documents());
    }

    @Override
    public void snapshot(Path into) throws IOException {
        IndexCommit commit = snapshots.snapshot();
        try (Directory copy = FSDirectory.open(into)) {
            for (String file : commit.getFileNames()) {
                copy.copyFrom(directory, file, file, IOContext.READONCE);
            }
            copy.sync(commit.getFileNames());
            copy.syncMetaData();
        } finally {
            snapshots.release(commit);
            writer.deleteUnusedFiles();
        }
    }

    @Override
    public List<String> check() throws IOException {
        IndexCommit commit = snapshots.snapshot();
        try {
            List<String> findings = new ArrayList<>(IndexFiles.check(directory));
            if (findings.isEmpty()) {
                try (DirectoryReader reader = DirectoryReader.open(commit)) {
                    findings.addAll(tables(views.apart(reader)).doubled());
                }
            }
            return List.copyOf(findings);
        } finally {
            snapshots.release(commit);
        }
    }

    /** Ends it; what was put since the last commit is dropped, the directory stays open. */
    @Override
    public void close() throws IOException {
        threads.shutdown();
        try {
            searchers.close();
        } finally {
            writer.rollback();
        }
    }
}
