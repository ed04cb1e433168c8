package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots, restoring, rebuilding and compaction, while searches and loads go on. */
class MaintenanceTest {

    private static final int DOCUMENTS = 30;

    @TempDir
    private Path folder;

    private Path home;
    private Library library;
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @BeforeEach
    void fill() throws Exception {
        home = folder.resolve("library");
        library = Library.open(home, FakeIndex.SETTINGS);
        for (int number = 0; number < DOCUMENTS; number++) {
            library.load(Invented.file(number));
        }
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        library.close();
    }

    /** Runs something while one thread loads and another searches; gives what was loaded meanwhile. */
    private List<String> whileInUse(Callable<Void> work) throws Exception {
        library.refresh();
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(2);
        List<String> loaded = new ArrayList<>();
        AtomicInteger searches = new AtomicInteger();
        Future<Void> loads = threads.submit(() -> {
            for (int number = 1_000; !ended.get(); number++) {
                loaded.add(library.load(Invented.file(number)).id());
                begun.countDown();
            }
            return null;
        });
        Future<Void> search = threads.submit(() -> {
            while (!ended.get()) {
                assertThat(LibraryTest.found(library, "")).isGreaterThanOrEqualTo(5L * DOCUMENTS);
                searches.incrementAndGet();
                begun.countDown();
            }
            return null;
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        try {
            work.call();
        } finally {
            ended.set(true);
        }
        loads.get();
        search.get();
        assertThat(searches).hasPositiveValue();
        return loaded;
    }

    @Test
    void aRebuildServesEverySearchAndMissesNoLoad() throws Exception {
        library.refresh();
        List<String> loaded = whileInUse(() -> {
            for (int i = 0; i < 4; i++) {
                library.rebuild((done, all) -> assertThat(done).isBetween(1, all));
            }
            return null;
        });
        assertThat(library.check()).isEmpty();
        assertThat(library.index().documents()).containsAll(loaded).hasSize(DOCUMENTS + loaded.size());
        try (Stream<Path> generations = Files.list(home.resolve("index"))) {
            assertThat(generations.filter(Files::isDirectory)).hasSize(1);
        }
        library.close();
        library = Library.open(home, FakeIndex.SETTINGS);
        assertThat(library.mended()).isEmpty();
    }

    @Test
    void aSnapshotIsOfOneMomentAndCanBeRestored() throws Exception {
        Path snapshot = folder.resolve("snapshots/monday");
        List<String> loaded = whileInUse(() -> {
            assertThat(library.snapshot(snapshot, List.of())).isGreaterThanOrEqualTo(DOCUMENTS);
            return null;
        });
        library.remove("3-kh-ubnd-song-lam-2031");
        Path restored = folder.resolve("restored");
        Library.restore(snapshot, restored);
        try (Library copy = Library.open(restored, FakeIndex.SETTINGS)) {
            // A prefix of what was loaded: the moment lies somewhere in between.
            List<String> extra = new ArrayList<>(LibraryTest.ids(copy));
            for (int number = 0; number < DOCUMENTS; number++) {
                assertThat(extra.remove(Invented.Facts.of(number).id())).isTrue();
            }
            assertThat(extra).containsExactlyInAnyOrderElementsOf(loaded.subList(0, extra.size()));
            assertThat(copy.mended()).noneMatch(finding -> finding.code() == LibraryCode.INDEX_REBUILT);
            assertThat(copy.check()).isEmpty();
        }
    }

    @Test
    void companionsAreInTheSnapshotAndComeBack() throws Exception {
        Path snapshot = folder.resolve("snapshot");
        Companion notes = new Companion("state/notes.db", file -> Files.writeString(file, "ghi chú"));
        library.snapshot(snapshot, List.of(notes));
        Path restored = folder.resolve("restored");
        Library.restore(snapshot, restored);
        assertThat(restored.resolve("state/notes.db")).hasContent("ghi chú");
        try (Library copy = Library.open(restored, FakeIndex.SETTINGS)) {
            assertThat(copy.check()).isEmpty();
        }
        Files.writeString(snapshot.resolve("state/notes.db"), "ghi chu");
        LibraryTest.assertCode(
                LibraryCode.SNAPSHOT_DAMAGED, () -> Library.restore(snapshot, folder.resolve("another")));
    }

    @Test
    void companionsThatAreThereAreNeverOverwritten() throws Exception {
        Path snapshot = folder.resolve("snapshot");
        library.snapshot(snapshot, List.of());
        Path empty = folder.resolve("empty");
        Path notes = Files.writeString(
                Files.createDirectories(empty.resolve("state")).resolve("notes.db"), "quý");
        LibraryTest.assertCode(LibraryCode.NOT_EMPTY, () -> Library.restore(snapshot, empty));
        assertThat(notes).hasContent("quý");
        Files.delete(notes);
        Library.restore(snapshot, empty);
        Library.open(empty, FakeIndex.SETTINGS).close();
    }

    @Test
    void aLibraryIsMadeBesideItsCompanions() throws Exception {
        Path begun = folder.resolve("begun");
        Path notes = Files.writeString(
                Files.createDirectories(begun.resolve("state")).resolve("notes.db"), "quý");
        Library.open(begun, FakeIndex.SETTINGS).close();
        assertThat(notes).hasContent("quý");
    }

    @Test
    void companionsStandInTheirFolderOnly() {
        for (String name : List.of("catalog", "../state/x", "state/../catalog", "/state/x", "states/x", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Companion(name, file -> {}));
        }
    }

    @Test
    void aDamagedSnapshotIsNotRestored() throws Exception {
        Path snapshot = folder.resolve("snapshot");
        library.snapshot(snapshot, List.of());
        Path restored = folder.resolve("restored");
        try (Stream<Path> files = Files.walk(snapshot)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] whole = Files.readAllBytes(file);
                byte[] damaged = whole.clone();
                damaged[whole.length / 2] ^= 4;
                Files.write(file, damaged);
                LibraryTest.assertCode(LibraryCode.SNAPSHOT_DAMAGED, () -> Library.restore(snapshot, restored));
                Files.delete(file);
                LibraryTest.assertCode(LibraryCode.SNAPSHOT_DAMAGED, () -> Library.restore(snapshot, restored));
                Files.write(file, whole);
            }
        }
        Path extra = Files.writeString(snapshot.resolve("extra"), "");
        LibraryTest.assertCode(LibraryCode.SNAPSHOT_DAMAGED, () -> Library.restore(snapshot, restored));
        Files.delete(extra);
        assertThat(restored).doesNotExist();
        Library.restore(snapshot, restored);
        LibraryTest.assertCode(LibraryCode.SNAPSHOT_DAMAGED, () -> Library.restore(folder.resolve("none"), restored));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path snapshot = folder.resolve("snapshot");
        Files.createDirectories(snapshot.resolve("something"));
        LibraryTest.assertCode(LibraryCode.NOT_EMPTY, () -> library.snapshot(snapshot, List.of()));
        Files.delete(snapshot.resolve("something"));
        library.snapshot(snapshot, List.of());
        LibraryTest.assertCode(LibraryCode.NOT_EMPTY, () -> Library.restore(snapshot, home));
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("letter"), "");
        LibraryTest.assertCode(LibraryCode.NOT_A_LIBRARY, () -> Library.restore(snapshot, letters));
        Path empty = folder.resolve("empty");
        try (Library busy = Library.open(empty, FakeIndex.SETTINGS)) {
            assertThat(busy.documents()).isEmpty();
            LibraryTest.assertCode(LibraryCode.IN_USE, () -> Library.restore(snapshot, empty));
        }
        Library.restore(snapshot, empty);
        try (Library copy = Library.open(empty, FakeIndex.SETTINGS)) {
            assertThat(copy.documents()).hasSize(DOCUMENTS);
        }
    }

    @Test
    void aDamagedFileDoesNotBecomeASnapshot() throws Exception {
        String original = library.documents().get(0).sha256();
        Files.write(
                home.resolve("originals").resolve(original.substring(0, 2)).resolve(original),
                new byte[] {1},
                StandardOpenOption.APPEND);
        Path snapshot = folder.resolve("snapshot");
        LibraryTest.assertCode(LibraryCode.BLOB_DAMAGED, () -> library.snapshot(snapshot, List.of()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(home);
        }
    }

    @Test
    void aCatalogOfMostlyDeadEntriesIsCompacted() throws Exception {
        library.close();
        LibrarySettings soon = new LibrarySettings(
                FakeIndex::open, FakeIndex::reading, 500, Duration.ofMillis(10), Duration.ofMillis(10));
        library = Library.open(home, soon);
        long most = 0;
        for (int i = 0; i < 130; i++) {
            library.remove(library.load(Invented.file(5_000 + i)).id());
            most = Math.max(most, lines());
        }
        for (int i = 0; i < 500 && lines() > 100; i++) {
            Thread.sleep(20);
        }
        assertThat(most).isGreaterThan(200);
        assertThat(lines()).isLessThan(100);
        List<LibraryDocument> documents = library.documents();
        library.load(Invented.file(6_000));
        library.close();
        library = Library.open(home, FakeIndex.SETTINGS);
        assertThat(library.mended()).isEmpty();
        assertThat(library.documents()).containsAll(documents).hasSize(documents.size() + 1);
        library.collect();
        assertThat(library.check()).isEmpty();
    }

    @Test
    void whatIsLoadedAfterAPauseIsFoundAtOnce() throws Exception {
        library.close();
        Duration never = Duration.ofDays(1);
        library = Library.open(home, new LibrarySettings(FakeIndex::open, FakeIndex::reading, 500, never, never));
        String first = library.load(Invented.file(7_000)).id();
        for (int i = 0; i < 500 && LibraryTest.found(library, first) == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(LibraryTest.found(library, first)).isEqualTo(5);
        // No pause: the next ones wait together.
        String second = library.load(Invented.file(7_001)).id();
        Thread.sleep(200);
        assertThat(LibraryTest.found(library, second)).isZero();
    }

    private long lines() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("catalog"))) {
            return lines.count();
        }
    }

    @Test
    void readersOfTheLastCommitWorkBesideTheWriter() throws Exception {
        library.refresh();
        try (LibraryReader reader = LibraryReader.open(home, FakeIndex.SETTINGS)) {
            int committed = reader.index().documents().size();
            library.load(Invented.file(2_000));
            library.rebuild((done, all) -> {});
            assertThat(reader.index().documents()).hasSize(committed);
        }
        try (LibraryReader reader = LibraryReader.open(home, FakeIndex.SETTINGS)) {
            assertThat(reader.index().documents()).hasSize(DOCUMENTS + 1);
        }
        LibraryTest.assertCode(
                LibraryCode.NO_LIBRARY, () -> LibraryReader.open(folder.resolve("none"), FakeIndex.SETTINGS));
    }
}
