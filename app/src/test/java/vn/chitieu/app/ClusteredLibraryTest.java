package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.state.PostgresServer;
import vn.chitieu.app.store.SharedPlace;
import vn.chitieu.app.store.StoreAddress;
import vn.chitieu.app.web.Services;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.store.LibrarySettings;
import vn.chitieu.solr.SolrAddress;
import vn.chitieu.solr.SolrIndex;
import vn.chitieu.solr.SolrNode;

/** Commands and a server on one library, with its index on a node of Solr and its catalog in PostgreSQL. */
class ClusteredLibraryTest {

    private static final Path ROOT = Path.of(System.getProperty("chitieu.root"));
    private static final OpenLibrary.Start LIBRARIES = new StoredLibrary(LibrarySettings.embedded());
    private static final Extractor EXTRACTOR = Extractor.create();
    private static final int PLANS = 12;

    @TempDir
    static Path folder;

    private static SolrNode node;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed (Debian: postgresql)");
        node = SolrNode.start(ROOT, folder.resolve("solr"));
        address = node.address("plans");
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    private static Answer extract(String name, Path file) throws IOException {
        try {
            return new Answer.Document(EXTRACTOR.extract(name, Files.readAllBytes(file)));
        } catch (UnreadableDocumentException e) {
            throw new IOException(e);
        }
    }

    private static DocumentExtraction.Start extraction() {
        return settings -> (name, file, listener) -> extract(name, file);
    }

    private static Program.Run run(Object... arguments) {
        return Program.load(Locale.ENGLISH, extraction(), LIBRARIES, arguments);
    }

    private static void plans(Path into, int from) throws IOException {
        Files.createDirectories(into);
        for (int i = from; i < from + PLANS; i++) {
            Files.writeString(
                    into.resolve(i + ".txt"),
                    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: %d/KH-UBND\nKẾ HOẠCH\nPhát triển năm 2031\nI. CHỈ TIÊU\n"
                                    .formatted(i)
                            + "1. Tỷ lệ hộ nghèo giảm còn dưới %d%%.\n2. Tỷ lệ che phủ rừng đạt %d%%.\n"
                                    .formatted(i, 40 + i));
        }
    }

    @Test
    void twoProcessesLoadAndAServerFindsWhatTheyLoaded() throws Exception {
        String database =
                PostgresServer.get().schema() + "&user=" + PostgresServer.USER + "&password=" + PostgresServer.PASSWORD;
        Path home = Files.createDirectories(folder.resolve("home"));
        plans(folder.resolve("one"), 1);
        plans(folder.resolve("other"), 1 + PLANS);
        ExecutorService processes = Executors.newFixedThreadPool(2);
        String id;
        try (SolrIndex index = SolrIndex.open(SolrAddress.parse(address + "?shards=2"), SolrIndex.Opening.writing());
                Services server = Services.open(
                        DatabaseAddress.of(home, database, Map.of()),
                        SharedPlace.opening(
                                new StoreAddress.Folder(home.resolve("files")), new SharedPlace.Index(index, null)),
                        extraction(),
                        Clock.systemUTC())) {
            Callable<Program.Run> one = () -> load(folder.resolve("one"), home, database);
            Callable<Program.Run> other = () -> load(folder.resolve("other"), home, database);
            for (Future<Program.Run> run : processes.invokeAll(List.of(one, other))) {
                assertThat(run.get().status()).as(run.get().err()).isZero();
            }
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (server.library().documents().size() < 2 * PLANS) {
                assertThat(System.nanoTime()).as("the server hears of all").isLessThan(end);
                Thread.sleep(50);
            }
            assertThat(server.library()
                            .index()
                            .search(SearchRequest.of("hộ nghèo", Scope.TARGETS))
                            .total())
                    .isEqualTo(2 * PLANS);
            id = server.library().documents().get(0).id();
        } finally {
            processes.shutdownNow();
        }
        Program.Run found = run("search", "che phủ rừng", "--index", address, "--format", "json");
        assertThat(found.status()).as(found.err()).isZero();
        assertThat(found.out()).contains("Sông Lam");
        Program.Run rebuilt = run("index", "rebuild", "--home", home, "--database", database, "--index", address);
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        Program.Run removed = run("index", "remove", id, "--home", home, "--database", database, "--index", address);
        assertThat(removed.status()).as(removed.err()).isZero();
        try (SolrIndex index = SolrIndex.open(SolrAddress.parse(address), SolrIndex.Opening.reading())) {
            index.refresh();
            assertThat(index.documents()).hasSize(2 * PLANS - 1).doesNotContain(id);
            assertThat(index.collections()).containsExactly("plans_2");
        }
        Program.Run compared = run("compare", "hộ nghèo", "--index", address, "--format", "json");
        assertThat(compared.status()).as(compared.err()).isZero();
    }

    private static Program.Run load(Path from, Path home, String database) {
        return run("load", from, "--home", home, "--database", database, "--index", address, "--jobs", 2);
    }

    @Test
    void saysWhatALibraryOnAClusterNeeds() {
        Program.Run run = run("load", folder, "--index", "solr:http://localhost:1/solr/x");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--database jdbc:postgresql");
        assertThat(run("search", "x", "--index", "http://localhost").err()).contains("solr:http://host:8983/solr/name");
        assertThat(run("load", folder, "--store", "s3://x/y").err()).contains("--store");
    }
}
