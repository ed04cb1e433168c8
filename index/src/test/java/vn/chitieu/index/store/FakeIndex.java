package vn.chitieu.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Clause;
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

/** A Lucene index of one entry a clause, with the ids of its document and itself, and no more. */
final class FakeIndex implements ClauseIndex {

    /** Opens indexes in folders; read-only ones fail where there is no commit. */
    static final LibrarySettings SETTINGS = LibrarySettings.of(FakeIndex::open, FakeIndex::reading);

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private FakeIndex(Directory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    static FakeIndex open(Path folder) throws IOException {
        return open(new NIOFSDirectory(folder));
    }

    static FakeIndex open(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setCommitOnClose(false)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setIndexDeletionPolicy(new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy())));
        return new FakeIndex(directory, writer, new SearcherManager(writer, null));
    }

    static FakeIndex reading(Path folder) throws IOException {
        Directory directory = new NIOFSDirectory(folder);
        return new FakeIndex(directory, null, new SearcherManager(directory, null));
    }

    @Override
    public void put(IndexedDocument document) throws IOException {
        List<Document> entries = new ArrayList<>();
        for (Clause clause : document.extraction().clauses()) {
            Document entry = new Document();
            entry.add(new StringField("document", document.id(), Field.Store.YES));
            entry.add(new StringField("clause", clause.id(), Field.Store.YES));
            entry.add(new StringField("copyOf", String.valueOf(document.copyOf()), Field.Store.YES));
            entry.add(new StringField("copies", String.join(" ", document.copies()), Field.Store.YES));
            entries.add(entry);
        }
        writer.updateDocuments(new Term("document", document.id()), entries);
    }

    @Override
    public void remove(String documentId) throws IOException {
        writer.deleteDocuments(new Term("document", documentId));
    }

    @Override
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void commit(Map<String, String> state) throws IOException {
        writer.setLiveCommitData(new HashMap<>(state).entrySet());
        writer.commit();
    }

    @Override
    public Map<String, String> state() {
        if (writer == null) {
            return committed();
        }
        Map<String, String> state = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        return state;
    }

    private Map<String, String> committed() {
        try {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Document and clause of each entry that is visible, with the copy that is shown instead, as one line each. */
    List<String> entries() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            List<String> entries = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), Integer.MAX_VALUE - 1 >> 8).scoreDocs) {
                Document entry = searcher.storedFields().document(hit.doc);
                entries.add(entry.get("document") + " " + entry.get("clause") + " " + entry.get("copyOf") + " ["
                        + entry.get("copies") + "]");
            }
            return entries.stream().sorted().toList();
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            long total = request.query().isEmpty()
                    ? searcher.count(new MatchAllDocsQuery())
                    : searcher.count(new TermQuery(new Term("document", request.query())));
            return new SearchResult(request.query(), null, false, total, List.of(), Map.of());
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public List<String> documents() throws IOException {
        return entries().stream().map(entry -> entry.split(" ")[0]).distinct().toList();
    }

    @Override
    public void snapshot(Path into) throws IOException {
        SnapshotDeletionPolicy snapshots =
                (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
        IndexCommit commit = snapshots.snapshot();
        try (Directory copy = new NIOFSDirectory(into)) {
            for (String name : commit.getFileNames()) {
                copy.copyFrom(directory, name, name, IOContext.DEFAULT);
            }
        } finally {
            snapshots.release(commit);
            writer.deleteUnusedFiles();
        }
    }

    @Override
    public List<String> check() throws IOException {
        List<String> wrong = new ArrayList<>();
        Path copy = Files.createTempDirectory("check");
        snapshot(copy);
        try (Directory files = new NIOFSDirectory(copy);
                CheckIndex check = new CheckIndex(files)) {
            if (!check.checkIndex().clean) {
                wrong.add("not clean");
            }
        }
        DurableFiles.delete(copy);
        List<String> entries = entries();
        for (String entry : new TreeSet<>(entries)) {
            if (entries.indexOf(entry) != entries.lastIndexOf(entry)) {
                wrong.add("twice: " + entry);
            }
        }
        return wrong;
    }

    @Override
    public void close() throws IOException {
        try {
            searchers.close();
        } finally {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        }
    }

    @Override
    public SearchResult scan(SearchRequest request, int most, HitSink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Suggestion> suggest(Facet facet, String typed, int limit) {
        return List.of();
    }

    @Override
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) {
        return List.of();
    }

    @Override
    public IndicatorSeries compare(String indicator, List<Filter> filters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AgencyPortfolio portfolio(String agency, List<Filter> filters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CrossConflicts conflicts(List<Filter> filters) {
        return new CrossConflicts(List.of(), 0);
    }
}
