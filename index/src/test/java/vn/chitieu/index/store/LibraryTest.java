package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

class LibraryTest extends LibraryContract {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void nameHome() {
        home = folder.resolve("data/library");
    }

    @Override
    Library open() throws LibraryException {
        return Library.open(home, FakeIndex.SETTINGS);
    }

    static long found(Library library, String id) throws Exception {
        return library.index().search(SearchRequest.of(id, Scope.values()[0])).total();
    }

    @Test
    void whatIsLoadedIsThereAgainAfterClosing() throws Exception {
        LoadedFile file = Invented.file(1);
        try (Library library = open()) {
            assertThat(library.load(file)).isEqualTo(new Loaded("1-kh-ubnd-song-lam-2031", LoadOutcome.NEW, null));
        }
        try (Library library = open()) {
            assertThat(library.mended()).isEmpty();
            assertThat(library.documents()).singleElement().satisfies(document -> {
                assertThat(document.number()).isEqualTo("1/KH-UBND");
                assertThat(document.name()).isEqualTo("1.txt");
                assertThat(document.clauses()).isEqualTo(5);
                assertThat(document.loadedAt()).isEqualTo("2031-02-01T08:00:00Z");
            });
            assertThat(library.extraction("1-kh-ubnd-song-lam-2031")).isEqualTo(file.extraction());
            try (InputStream original = library.original("1-kh-ubnd-song-lam-2031")) {
                assertThat(original).hasSameContentAs(file.original().open());
            }
            assertThat(found(library, "1-kh-ubnd-song-lam-2031")).isEqualTo(5);
            assertThat(library.check()).isEmpty();
        }
    }

    @Test
    void whatANewerFileReplacedIsCollected() throws Exception {
        try (Library library = open()) {
            library.load(Invented.file(1));
            library.load(Invented.file(2));
            Loaded again = library.load(Invented.file(Invented.Facts.of(1), Invented.text(77, 96)));
            assertThat(again).isEqualTo(new Loaded("1-kh-ubnd-song-lam-2031", LoadOutcome.REPLACED, null));
            library.refresh();
            assertThat(found(library, again.id())).isEqualTo(8);
            assertThat(library.documents()).hasSize(2);
            assertThat(library.check())
                    .extracting(Finding::code)
                    .containsExactly(LibraryCode.ORPHAN, LibraryCode.ORPHAN);
            assertThat(library.collect()).isEqualTo(2);
            assertThat(library.check()).isEmpty();
        }
    }

    @Test
    void theFilesOfWhatIsRemovedAreCollected() throws Exception {
        try (Library library = open()) {
            library.load(Invented.file(1));
            library.load(Invented.file(2));
            library.remove("1-kh-ubnd-song-lam-2031");
            library.refresh();
            assertThat(found(library, "1-kh-ubnd-song-lam-2031")).isZero();
            assertCode(LibraryCode.NO_DOCUMENT, () -> library.remove("1-kh-ubnd-song-lam-2031"));
            assertCode(LibraryCode.NO_DOCUMENT, () -> library.extraction("1-kh-ubnd-song-lam-2031"));
            assertThat(library.collect()).isEqualTo(2);
        }
        try (Library library = open()) {
            assertThat(ids(library)).containsExactly("2-kh-ubnd-song-lam-2031");
            assertThat(library.check()).isEmpty();
            try (Stream<Path> files = Files.walk(home.resolve("originals"))) {
                assertThat(files.filter(Files::isRegularFile)).hasSize(1);
            }
        }
    }

    @Test
    void aSecondWriterIsRefused() throws Exception {
        Library library = open();
        assertCode(LibraryCode.IN_USE, this::open);
        library.close();
        open().close();
    }

    @Test
    void aFolderOfOtherThingsIsNoLibrary() throws Exception {
        Files.createDirectories(home);
        Files.writeString(home.resolve("letter.txt"), "hello");
        assertCode(LibraryCode.NOT_A_LIBRARY, this::open);
        assertThat(home.resolve("lock")).doesNotExist();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertCode(LibraryCode.NOT_A_LIBRARY, () -> Library.open(file, FakeIndex.SETTINGS));
    }

    @Test
    void trainedModelsMayBeThereBeforeTheLibrary() throws Exception {
        Files.createDirectories(home.resolve("models"));
        open().close();
        assertThat(home.resolve("catalog")).exists();
    }

    @Test
    void aLibraryWhoseCatalogIsMissingIsNotTakenForANewOne() throws Exception {
        open().close();
        Files.delete(home.resolve("catalog"));
        assertCode(LibraryCode.NOT_A_LIBRARY, this::open);
    }

    @Test
    void aNewerFormatIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectories(home);
        Path catalog = Files.writeString(home.resolve("catalog"), "v2 {\"format\":\"chitieu/library/2\"}\nwhat ever\n");
        assertCode(LibraryCode.NEWER_FORMAT, this::open);
        assertThat(catalog).hasContent("v2 {\"format\":\"chitieu/library/2\"}\nwhat ever\n");
    }

    @Test
    void theFolderCanBeMovedAndKnowsNothingOfItsPlace() throws Exception {
        try (Library library = open()) {
            library.load(Invented.file(1));
        }
        Path moved = folder.resolve("moved");
        Files.move(home, moved);
        try (Library library = Library.open(moved, FakeIndex.SETTINGS)) {
            assertThat(library.mended()).isEmpty();
            assertThat(library.check()).isEmpty();
        }
        try (Stream<Path> files = Files.walk(moved)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(folder.toString());
            }
        }
    }

    @Test
    void aMissingOrBrokenIndexIsMadeAnew() throws Exception {
        try (Library library = open()) {
            IntStream.range(0, 5).forEach(i -> loadQuietly(library, i));
        }
        Path generation = home.resolve("index")
                .resolve(Files.readString(home.resolve("index/current")).strip());
        Path segments = only(generation, "segments_");
        Files.write(segments, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        assertRebuilt();
        DurableFiles.delete(home.resolve("index"));
        assertRebuilt();
        Files.writeString(home.resolve("index/current"), "no number");
        assertRebuilt();
    }

    private static Path only(Path folder, String begins) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begins))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertRebuilt() throws Exception {
        try (Library library = open()) {
            assertThat(library.mended()).extracting(Finding::code).containsExactly(LibraryCode.INDEX_REBUILT);
            assertThat(found(library, "")).isEqualTo(25);
            assertThat(library.check()).isEmpty();
        }
        try (Library library = open()) {
            assertThat(library.mended()).isEmpty();
        }
    }

    private static void loadQuietly(Library library, int number) {
        try {
            library.load(Invented.file(number));
        } catch (LibraryException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anIndexOfAnotherLibraryIsMadeAnew() throws Exception {
        try (Library library = open()) {
            loadQuietly(library, 1);
        }
        Path other = folder.resolve("other");
        try (Library library = Library.open(other, FakeIndex.SETTINGS)) {
            loadQuietly(library, 2);
        }
        DurableFiles.delete(home.resolve("index"));
        Files.move(other.resolve("index"), home.resolve("index"));
        try (Library library = open()) {
            assertThat(library.mended()).extracting(Finding::code).containsExactly(LibraryCode.INDEX_REBUILT);
            assertThat(library.index().documents()).containsExactly("1-kh-ubnd-song-lam-2031");
        }
    }

    @Test
    void checkNamesWhatIsDamagedAndTheRestIsStillFound() throws Exception {
        try (Library library = open()) {
            loadQuietly(library, 1);
            loadQuietly(library, 2);
            StoredDocument one = stored(1);
            Path extraction =
                    only(home.resolve("extractions").resolve(one.extraction().substring(0, 2)), one.extraction());
            byte[] bytes = Files.readAllBytes(extraction);
            bytes[bytes.length / 2] ^= 1;
            Files.write(extraction, bytes);
            Files.delete(home.resolve("originals")
                    .resolve(one.original().substring(0, 2))
                    .resolve(one.original()));
            Files.writeString(
                    home.resolve("originals")
                            .resolve(one.original().substring(0, 2))
                            .resolve("f".repeat(64)),
                    "x");
            assertThat(library.check())
                    .extracting(Finding::code, Finding::isDamage)
                    .containsExactly(
                            tuple(LibraryCode.BLOB_DAMAGED, true),
                            tuple(LibraryCode.BLOB_DAMAGED, true),
                            tuple(LibraryCode.ORPHAN, false));
        }
        DurableFiles.delete(home.resolve("index"));
        try (Library library = open()) {
            assertThat(library.index().documents()).containsExactly("2-kh-ubnd-song-lam-2031");
            assertThat(library.check()).extracting(Finding::code).contains(LibraryCode.INDEX_LOST);
            // Loaded again, the same bytes mend what was damaged.
            LoadedFile file = Invented.file(1);
            library.load(new LoadedFile(file.original(), file.extraction(), "", true));
            library.collect();
        }
    }

    private StoredDocument stored(int number) throws IOException {
        return CatalogContent.read(home.resolve("catalog")).entries().stream()
                .map(entry -> entry.line().put())
                .filter(put -> put != null && put.documentId().startsWith(number + "-"))
                .findFirst()
                .orElseThrow();
    }
}
