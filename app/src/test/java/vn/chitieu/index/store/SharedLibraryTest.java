package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.state.PostgresServer;
import vn.chitieu.app.store.SharedPlace;
import vn.chitieu.app.store.StoreAddress;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/** Two processes with one library: nothing is lost or doubled, and what one leaves undone the other does. */
class SharedLibraryTest {

    private static final String ID = "1-kh-ubnd-song-lam-2031";

    @TempDir
    private Path home;

    private final SwitchedIndex index = new SwitchedIndex();
    private String url;
    private Database oneDatabase;
    private Database otherDatabase;
    private SharedPlace onePlace;
    private SharedPlace otherPlace;
    private Library one;
    private Library other;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed (Debian: postgresql)");
        url = PostgresServer.get().schema();
        DatabaseAddress address = DatabaseAddress.of(home, url, PostgresServer.environment());
        oneDatabase = Database.open(address);
        otherDatabase = Database.open(address);
        StoreAddress store = new StoreAddress.Folder(home.resolve("store"));
        Duration lease = Duration.ofSeconds(2);
        onePlace = SharedPlace.open(oneDatabase, store, new SharedPlace.Index(index, index::rebuild), lease);
        otherPlace = SharedPlace.open(otherDatabase, store, new SharedPlace.Index(index, null), lease);
        one = onePlace.library();
        other = otherPlace.library();
    }

    @AfterEach
    void close() throws Exception {
        if (url == null) {
            return;
        }
        one.close();
        other.close();
        onePlace.close();
        otherPlace.close();
        oneDatabase.close();
        otherDatabase.close();
    }

    private static void until(Callable<Boolean> wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(10);
        }
    }

    /** How many changes the index does not have for certain. */
    private long pending() {
        return oneDatabase.jdbi().withHandle(handle -> handle.createQuery("select count(*) from library_change")
                .mapTo(Long.class)
                .one());
    }

    private long found(String words) throws Exception {
        index.refresh();
        return index.search(SearchRequest.of(words, Scope.CLAUSES)).total();
    }

    /** Both load the same files at the same time, on two threads each. */
    @Test
    void nothingIsLostAndNothingDoubled() throws Exception {
        int documents = 60;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<Loaded>>> loads = new ArrayList<>();
        for (Library library : List.of(one, other, one, other)) {
            loads.add(threads.submit(() -> {
                List<Loaded> loaded = new ArrayList<>();
                for (int i = 0; i < documents; i++) {
                    loaded.add(library.load(Invented.file(i)));
                }
                return loaded;
            }));
        }
        List<Loaded> all = new ArrayList<>();
        for (Future<List<Loaded>> load : loads) {
            all.addAll(load.get());
        }
        threads.shutdown();
        assertThat(all)
                .filteredOn(loaded -> loaded.outcome() == LoadOutcome.NEW)
                .hasSize(documents);
        assertThat(all)
                .filteredOn(loaded -> loaded.outcome() == LoadOutcome.ALREADY_LOADED)
                .hasSize(3 * documents);
        one.follow();
        other.follow();
        List<String> expected = IntStream.range(0, documents)
                .mapToObj(i -> Invented.Facts.of(i).id())
                .sorted()
                .toList();
        assertThat(LibraryContract.ids(one)).isEqualTo(expected);
        assertThat(one.documents()).isEqualTo(other.documents());
        index.refresh();
        assertThat(index.documents()).isEqualTo(expected);
        assertThat(LibraryContract.clauses(one)).isEqualTo(5L * documents);
        until(() -> pending() == 0);
    }

    @Test
    void whatOneLoadsTheOtherHasWithinASecond() throws Exception {
        one.load(Invented.file(1));
        long loaded = System.nanoTime();
        while (other.documents().isEmpty() || index.documents().isEmpty()) {
            assertThat(System.nanoTime() - loaded).isLessThan(1_000_000_000L);
            Thread.sleep(5);
        }
        assertThat(other.extraction(ID)).isEqualTo(Invented.file(1).extraction());
        one.remove(ID);
        long removed = System.nanoTime();
        while (!other.documents().isEmpty()) {
            assertThat(System.nanoTime() - removed).isLessThan(1_000_000_000L);
            Thread.sleep(5);
        }
    }

    @Test
    void copiesAreKnownWhoeverLoadedThem() throws Exception {
        String text = Invented.text(1, 1_200);
        Invented.Facts facts = Invented.Facts.of(1);
        one.load(Invented.file(facts.named("scan.pdf").recognised(), text));
        Loaded copy = other.load(Invented.file(facts.named("1.docx"), text));
        assertThat(copy).isEqualTo(new Loaded(ID + "-2", LoadOutcome.COPY, ID));
        one.follow();
        assertThat(one.documents()).isEqualTo(other.documents());
        assertThat(one.documents().get(0).copyOf()).isEqualTo(ID + "-2");
        // The one that is shown now is found, and only it.
        assertThat(found("")).isEqualTo(100);
    }

    /** The catalog says which state is the last; that and no other is found. */
    @Test
    void theIndexHasTheLastStateOfADocumentThatBothReplace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> loads = new ArrayList<>();
        for (Library library : List.of(one, other)) {
            int offset = library == one ? 0 : 1;
            loads.add(threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    int state = 2 * i + offset;
                    String text = Invented.text(1_000 + state, 60).replace(".\n", " số " + (7_000 + state) + ".\n");
                    library.load(Invented.file(Invented.Facts.of(1), text));
                }
                return library;
            }));
        }
        for (Future<?> load : loads) {
            load.get();
        }
        threads.shutdown();
        one.follow();
        String last = one.extraction(ID).text().replaceAll("(?s).*số (\\d+)\\..*", "$1");
        assertThat(found(last)).isEqualTo(5);
        assertThat(found("")).isEqualTo(5);
    }

    @Test
    void whatAKilledProcessLeftIsIndexedByAnother() throws Exception {
        one.load(Invented.file(1));
        Path told = home.resolve("told");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedLoadingProcess.class.getName(),
                        home.toString(),
                        url,
                        "100")
                .redirectError(home.resolve("errors").toFile())
                .redirectOutput(told.toFile());
        builder.environment().putAll(PostgresServer.environment());
        Process process = builder.start();
        // Meanwhile this process loads, too.
        for (int i = 2; Files.size(told) < 20L * 30 && process.isAlive(); i++) {
            one.load(Invented.file(i % 40));
        }
        process.destroyForcibly().waitFor();
        String all = Files.readString(told, StandardCharsets.US_ASCII);
        TreeSet<String> acknowledged = new TreeSet<>();
        all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(line -> acknowledged.add(line.substring(1)));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20);
        until(() -> pending() == 0);
        one.follow();
        index.refresh();
        assertThat(LibraryContract.ids(one)).containsAll(acknowledged).hasSizeGreaterThan(20);
        assertThat(index.documents()).isEqualTo(LibraryContract.ids(one));
        assertThat(found("")).isEqualTo(5L * one.documents().size());
        for (LibraryDocument document : one.documents()) {
            assertThat(one.extraction(document.id()).clauses()).hasSize(5);
        }
    }

    @Test
    void loadsAreAcknowledgedWhileTheIndexIsOutOfReach() throws Exception {
        index.off(true);
        assertThat(one.load(Invented.file(1)).outcome()).isEqualTo(LoadOutcome.NEW);
        until(() -> one.failure().isPresent());
        index.off(false);
        until(() -> one.failure().isEmpty() && pending() == 0);
        assertThat(found("")).isEqualTo(5);
    }

    @Test
    void theIndexIsMadeAnewWhileBothLoad() throws Exception {
        for (int i = 0; i < 20; i++) {
            one.load(Invented.file(i));
        }
        Thread loads = new Thread(() -> {
            try {
                for (int i = 20; i < 60; i++) {
                    other.load(Invented.file(i));
                }
            } catch (LibraryException e) {
                throw new IllegalStateException(e);
            }
        });
        loads.start();
        int[] last = new int[1];
        one.rebuild((done, all) -> last[0] = done);
        loads.join();
        assertThat(last[0]).isGreaterThanOrEqualTo(20);
        until(() -> pending() == 0);
        one.follow();
        assertThat(one.documents()).hasSize(60);
        index.refresh();
        assertThat(index.documents()).isEqualTo(LibraryContract.ids(one));
    }

    @Test
    void whatItCannotDoIsSaid() {
        LibraryContract.assertCode(LibraryCode.SHARED, () -> one.snapshot(home.resolve("snapshot"), List.of()));
        LibraryContract.assertCode(LibraryCode.SHARED, () -> one.check());
        LibraryContract.assertCode(LibraryCode.SHARED, () -> other.rebuild((done, all) -> {}));
    }

    @Test
    void aDamagedEntryIsFound() throws Exception {
        one.load(Invented.file(1));
        one.load(Invented.file(2));
        oneDatabase
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "update library_entry set line = replace(line, '1/KH-UBND', '3/KH-UBND') where seq = 1"));
        LibraryContract.assertCode(LibraryCode.CATALOG_DAMAGED, () -> onePlace.library());
    }
}
