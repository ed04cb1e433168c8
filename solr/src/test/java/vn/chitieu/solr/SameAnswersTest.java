package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.golden.search.JudgedSet;
import vn.chitieu.golden.search.SearchDocuments;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.search.EmbeddedIndex;

/** A cluster answers everything as the embedded index does, with one shard and with several. */
class SameAnswersTest {

    private static final Path ROOT = Path.of(System.getProperty("chitieu.root"));
    private static final float NEAR = 1e-4f;

    @TempDir
    static Path folder;

    private static final Map<Integer, ClauseIndex> CLUSTERED = new TreeMap<>();
    private static Cluster cluster;
    private static ClauseIndex embedded;
    private static JudgedSet judged;

    @BeforeAll
    static void load() throws Exception {
        cluster = new Cluster(3, folder);
        embedded = EmbeddedIndex.open(new ByteBuffersDirectory());
        CLUSTERED.put(1, cluster.index("one", 1, 1));
        CLUSTERED.put(3, cluster.index("three", 3, 1));
        judged = JudgedSet.read(ROOT.resolve("golden/judged"));
        List<IndexedDocument> documents = documents();
        for (ClauseIndex index : all()) {
            for (IndexedDocument document : documents) {
                index.put(document);
            }
            index.refresh();
        }
    }

    @AfterAll
    static void close() throws Exception {
        for (ClauseIndex index : all()) {
            index.close();
        }
        cluster.close();
    }

    private static List<ClauseIndex> all() {
        List<ClauseIndex> all = new ArrayList<>(CLUSTERED.values());
        all.add(embedded);
        return all;
    }

    /** Those of the repository; one of them twice, as copies, of which one is shown. */
    private static List<IndexedDocument> documents() throws Exception {
        SearchDocuments documents = new SearchDocuments();
        Map<String, Extraction> extractions = new TreeMap<>();
        documents.corpus(ROOT).forEach(one -> extractions.put(one.name(), one.extraction()));
        documents.annotated(ROOT.resolve("golden/cases")).forEach(one -> extractions.put(one.name(), one.extraction()));
        List<IndexedDocument> indexed = new ArrayList<>();
        extractions.forEach((id, extraction) -> indexed.add(new IndexedDocument(id, extraction, null, List.of())));
        IndexedDocument last = indexed.remove(indexed.size() - 1);
        indexed.add(new IndexedDocument(last.id(), last.extraction(), null, List.of("copy")));
        indexed.add(new IndexedDocument("copy", last.extraction(), last.id(), List.of()));
        return indexed;
    }

    private static Set<String> queries() {
        Set<String> queries = new LinkedHashSet<>();
        judged.queries().forEach(query -> queries.add(query.query()));
        queries.add("");
        queries.add("tieu-de:\"ke hoach\"");
        queries.add("\"tỷ lệ hộ nghèo\" -\"năm 2025\"");
        queries.add("value>=80 unit:%");
        return queries;
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void everyJudgedQueryHasTheSameAnswer(int shards) throws Exception {
        assertThat(queries()).hasSizeGreaterThan(50);
        for (String query : queries()) {
            for (Scope scope : Scope.values()) {
                SearchRequest request = SearchRequest.of(query, scope)
                        .counting(EnumSet.allOf(Facet.class))
                        .page(0, 30);
                same(request, shards);
                same(request.page(20, 10), shards);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void everyOrderIsTheSame(int shards) throws Exception {
        for (Order order : Order.values()) {
            for (String query : List.of("", "xây dựng", "tỷ lệ")) {
                same(SearchRequest.of(query, Scope.TARGETS).by(order).page(0, 100), shards);
                same(SearchRequest.of(query, Scope.ALL).by(order).page(130, 40), shards);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void filtersAreTheSame(int shards) throws Exception {
        for (Facet facet : Facet.values()) {
            for (FacetUse use : embedded.uses(facet, Scope.ALL, List.of())) {
                List<Filter> filters = List.of(new Filter(facet, List.of(use.value())));
                same(SearchRequest.of("", Scope.ALL).with(filters).page(0, 1), shards);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void explanationsAreTheSame(int shards) throws Exception {
        for (String query : List.of("tỷ lệ hộ nghèo", "\"sở y tế\" bệnh viện", "y te", "ho ngheo")) {
            SearchRequest request =
                    new SearchRequest(query, Scope.ALL, List.of(), Order.RELEVANCE, 0, 20, Set.of(), false, true);
            SearchResult expected = embedded.search(request);
            SearchResult found = CLUSTERED.get(shards).search(request);
            assertThat(found.hits()).hasSameSizeAs(expected.hits());
            for (int i = 0; i < found.hits().size(); i++) {
                var mine = found.hits().get(i).explanation();
                var theirs = expected.hits().get(i).explanation();
                assertThat(mine.parts()).hasSameSizeAs(theirs.parts());
                for (int j = 0; j < mine.parts().size(); j++) {
                    var part = mine.parts().get(j);
                    var other = theirs.parts().get(j);
                    assertThat(part.word() + part.form() + part.found())
                            .isEqualTo(other.word() + other.form() + other.found());
                    assertThat(part.score()).isCloseTo(other.score(), Offset.offset(1e-3));
                    assertThat(part.rarity()).isCloseTo(other.rarity(), Offset.offset(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void tablesAreTheSame(int shards) throws Exception {
        ClauseIndex index = CLUSTERED.get(shards);
        int series = 0;
        for (Facet facet : Facet.values()) {
            for (Scope scope : Scope.values()) {
                assertThat(index.uses(facet, scope, List.of())).isEqualTo(embedded.uses(facet, scope, List.of()));
            }
            for (String typed : List.of("", "s", "Sở", "tỉnh", "ty le", "2")) {
                assertThat(index.suggest(facet, typed, 8)).isEqualTo(embedded.suggest(facet, typed, 8));
            }
        }
        for (FacetUse use : embedded.uses(Facet.INDICATOR, Scope.TARGETS, List.of())) {
            assertThat(index.compare(use.value(), List.of())).isEqualTo(embedded.compare(use.value(), List.of()));
            series++;
        }
        for (FacetUse use : embedded.uses(Facet.AGENCY, Scope.ALL, List.of())) {
            assertThat(index.portfolio(use.value(), List.of())).isEqualTo(embedded.portfolio(use.value(), List.of()));
        }
        assertThat(series).isGreaterThan(100);
        assertThat(index.conflicts(List.of())).isEqualTo(embedded.conflicts(List.of()));
        assertThat(index.documents()).isEqualTo(embedded.documents());
        assertThat(index.check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void aLongScanIsTheSame(int shards) throws Exception {
        SearchRequest request = SearchRequest.of("năm", Scope.ALL).page(40, 10);
        List<String> expected = scanned(embedded, request);
        assertThat(expected).hasSizeGreaterThan(600);
        assertThat(new TreeSet<>(scanned(CLUSTERED.get(shards), request))).isEqualTo(new TreeSet<>(expected));
        SearchRequest ordered = request.by(Order.DOCUMENT);
        assertThat(scanned(CLUSTERED.get(shards), ordered)).isEqualTo(scanned(embedded, ordered));
    }

    private static List<String> scanned(ClauseIndex index, SearchRequest request) throws Exception {
        List<String> hits = new ArrayList<>();
        index.scan(request, 1_500, new HitSink() {
            @Override
            public void begin(SearchResult answer) {}

            @Override
            public void hit(Hit hit) throws IOException {
                hits.add(key(hit));
            }
        });
        return hits;
    }

    private static String key(Hit hit) {
        return hit.documentId() + " " + hit.clause().id() + " "
                + (hit.target() == null ? "" : hit.target().id());
    }

    /** The same hits with the same marks and counts; in the same order but for hits whose scores are equal. */
    private static void same(SearchRequest request, int shards) throws Exception {
        SearchResult expected = embedded.search(request);
        SearchResult found = CLUSTERED.get(shards).search(request);
        String what = request + " on " + shards;
        assertThat(found.total()).as(what).isEqualTo(expected.total());
        assertThat(found.relaxed()).as(what).isEqualTo(expected.relaxed());
        assertThat(found.searchedAs()).as(what).isEqualTo(expected.searchedAs());
        for (Map.Entry<Facet, List<FacetCount>> facet : expected.facets().entrySet()) {
            assertThat(found.facets().get(facet.getKey()))
                    .as(what + " " + facet.getKey())
                    .isEqualTo(facet.getValue());
        }
        assertThat(found.hits()).as(what).hasSameSizeAs(expected.hits());
        for (int i = 0; i < found.hits().size(); i++) {
            Hit mine = found.hits().get(i);
            Hit theirs = expected.hits().get(i);
            String where = what + " at " + i;
            assertThat(mine.score())
                    .as(where)
                    .isCloseTo(theirs.score(), Offset.offset((double) NEAR * Math.max(1, theirs.score())));
            if (!key(mine).equals(key(theirs))) {
                assertThat(tied(expected, mine))
                        .as(where + ": " + key(mine) + " for " + key(theirs))
                        .isTrue();
                continue;
            }
            assertThat(mine.marks()).as(where).isEqualTo(theirs.marks());
            assertThat(mine.text()).as(where).isEqualTo(theirs.text());
            assertThat(mine.copies()).as(where).isEqualTo(theirs.copies());
            assertThat(mine.target()).as(where).isEqualTo(theirs.target());
            assertThat(mine.headings()).as(where).isEqualTo(theirs.headings());
        }
    }

    /** Whether a hit has the score of another one beside which it stands. */
    private static boolean tied(SearchResult expected, Hit hit) {
        return expected.hits().stream()
                .anyMatch(other -> Math.abs(other.score() - hit.score()) <= NEAR * Math.max(1, hit.score())
                        && !key(other).equals(key(hit)));
    }
}
