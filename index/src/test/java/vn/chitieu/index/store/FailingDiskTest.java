package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full or read-only: said clearly, nothing acknowledged is lost, and all goes on once it can. */
class FailingDiskTest {

    @TempDir
    private Path folder;

    private FaultyDisk disk;
    private Path home;

    @BeforeEach
    void makeDisk() throws IOException {
        disk = new FaultyDisk(folder);
        home = disk.path("library");
    }

    /** Room from nothing at all to that of some documents, so that each kind of file is the one that does not fit. */
    @ParameterizedTest
    @ValueSource(longs = {0, 10, 100, 900, 1_500, 2_500, 4_000, 8_000, 16_000, 24_000, 50_000})
    void aFullDiskLosesNothing(long room) throws Exception {
        Set<String> acknowledged = new TreeSet<>();
        try (Library library = Library.open(home, FakeIndex.SETTINGS)) {
            acknowledged.add(library.load(Invented.file(0)).id());
            disk.space(room);
            assertThatThrownBy(() -> {
                        for (int number = 1; number < 1_000; number++) {
                            acknowledged.add(library.load(Invented.file(number)).id());
                        }
                    })
                    .isInstanceOfSatisfying(
                            LibraryException.class, e -> assertThat(e.code()).isEqualTo(LibraryCode.DISK_FULL));
            disk.space(Long.MAX_VALUE);
        }
        try (Library library = Library.open(home, FakeIndex.SETTINGS)) {
            assertThat(LibraryTest.ids(library)).containsAll(acknowledged).hasSizeLessThan(acknowledged.size() + 2);
            library.load(Invented.file(1_000));
            library.collect();
            assertThat(library.check()).isEmpty();
        }
    }

    @Test
    void loadingGoesOnOnceThereIsSpaceAgain() throws Exception {
        try (Library library = Library.open(home, FakeIndex.SETTINGS)) {
            disk.space(100);
            LibraryTest.assertCode(LibraryCode.DISK_FULL, () -> library.load(Invented.file(1)));
            disk.space(Long.MAX_VALUE);
            assertThat(library.load(Invented.file(1)).outcome()).isEqualTo(LoadOutcome.NEW);
        }
    }

    @Test
    void aDiskThatIsFullAtOpeningIsSaid() throws Exception {
        try (Library library = Library.open(home, FakeIndex.SETTINGS)) {
            library.load(Invented.file(1));
        }
        DurableFiles.delete(folder.resolve("library/index"));
        disk.space(50);
        LibraryTest.assertCode(LibraryCode.DISK_FULL, () -> Library.open(home, FakeIndex.SETTINGS));
        disk.space(Long.MAX_VALUE);
        try (Library library = Library.open(home, FakeIndex.SETTINGS)) {
            assertThat(library.check()).isEmpty();
        }
    }

    @Test
    void aReadOnlyDiskIsSaidAndCanBeSearched() throws Exception {
        try (Library library = Library.open(home, FakeIndex.SETTINGS)) {
            library.load(Invented.file(1));
        }
        disk.readOnly(true);
        LibraryTest.assertCode(LibraryCode.READ_ONLY, () -> Library.open(home, FakeIndex.SETTINGS));
        try (LibraryReader reader = LibraryReader.open(home, FakeIndex.SETTINGS)) {
            assertThat(reader.index().documents()).containsExactly("1-kh-ubnd-song-lam-2031");
            assertThat(reader.documents()).hasSize(1);
        }
    }

    @Test
    void aDiskThatBecomesReadOnlyLosesNothing() throws Exception {
        Library library = Library.open(home, FakeIndex.SETTINGS);
        library.load(Invented.file(1));
        disk.readOnly(true);
        LibraryTest.assertCode(LibraryCode.READ_ONLY, () -> library.load(Invented.file(2)));
        LibraryTest.assertCode(LibraryCode.READ_ONLY, library::close);
        disk.readOnly(false);
        try (Library again = Library.open(home, FakeIndex.SETTINGS)) {
            assertThat(LibraryTest.ids(again)).containsExactly("1-kh-ubnd-song-lam-2031");
            assertThat(again.mended()).extracting(Finding::code).containsExactly(LibraryCode.INDEX_CAUGHT_UP);
            assertThat(again.check()).isEmpty();
        }
    }

    /** The same on a real disk of half a mebibyte, where the test may make one. */
    @Test
    void aRealDiskFillsUp() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", small.toString()));
        try {
            Set<String> acknowledged = new TreeSet<>();
            Library library = Library.open(small.resolve("library"), FakeIndex.SETTINGS);
            LibraryTest.assertCode(LibraryCode.DISK_FULL, () -> {
                for (int number = 1; number < 10_000; number++) {
                    acknowledged.add(library.load(Invented.file(number)).id());
                }
            });
            closeOnFullDisk(library);
            assertThat(acknowledged).hasSizeGreaterThan(5);
            assertThat(run("mount", "-o", "remount,size=4m", small.toString())).isTrue();
            try (Library again = Library.open(small.resolve("library"), FakeIndex.SETTINGS)) {
                assertThat(LibraryTest.ids(again)).containsAll(acknowledged);
                again.collect();
                assertThat(again.check()).isEmpty();
            }
            assertThat(run("mount", "-o", "remount,ro", small.toString())).isTrue();
            LibraryTest.assertCode(
                    LibraryCode.READ_ONLY, () -> Library.open(small.resolve("library"), FakeIndex.SETTINGS));
            try (LibraryReader reader = LibraryReader.open(small.resolve("library"), FakeIndex.SETTINGS)) {
                assertThat(reader.index().documents()).containsAll(acknowledged);
            }
        } finally {
            run("umount", small.toString());
        }
    }

    private static void closeOnFullDisk(Library library) {
        try {
            library.close();
        } catch (LibraryException e) {
            assertThat(e.code()).isEqualTo(LibraryCode.DISK_FULL);
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
