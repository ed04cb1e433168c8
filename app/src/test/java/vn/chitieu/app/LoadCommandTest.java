package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.index.store.LibrarySettings;

class LoadCommandTest {

    private static final OpenLibrary.Start LIBRARIES = new StoredLibrary(LibrarySettings.embedded());

    @TempDir
    private Path folder;

    private Path in;
    private Path home;
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        home = folder.resolve("library");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(in.resolve(name), text);
    }

    /** Runs the program with an extraction that notes what it read. */
    private Program.Run run(Object... arguments) {
        read.clear();
        DocumentExtraction noting = (name, file, listener) -> {
            read.add(name);
            return Program.echo(name, file, listener);
        };
        return Program.load(Locale.ENGLISH, settings -> noting, LIBRARIES, arguments);
    }

    private List<String> listed() {
        return run("index", "list", "--home", home, "--format", "json")
                .out()
                .lines()
                .map(line -> line.replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void loadsDocumentsAndTellsTheAccount() throws IOException {
        file("a.txt", "first");
        file("b.txt", "bad");
        file("c.txt", "cut here");
        Program.Run run = run("load", in, "--home", home, "--jobs", 1);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("b.txt: READ-003 ", "chitieu: 3 inputs")
                .contains("     1  EXTRACTED  ", "     1  EXTRACTED_PARTIALLY  ", "     1  UNSUPPORTED  ")
                .contains("     2  NEW  ", "the library " + home + " has 2 documents");
        assertThat(listed()).containsExactly("a.txt", "c.txt");
        assertThat(Program.load(Locale.ENGLISH, settings -> Program::echo, LIBRARIES, "search", "first", "--home", home)
                        .status())
                .isZero();
    }

    @Test
    void whatIsLoadedIsNotReadAgain() throws IOException {
        file("a.txt", "first");
        file("b.txt", "bad");
        run("load", in, "--home", home, "--jobs", 1);
        file("c.txt", "third");
        Program.Run run = run("load", in, "--home", home, "--jobs", 1);
        assertThat(read).containsExactly("b.txt", "c.txt");
        assertThat(run.err()).contains("chitieu: 3 inputs", "     1  SKIPPED  ", "     1  NEW  ");
        run("load", in, "--home", home, "--jobs", 1, "--again");
        assertThat(read).containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(listed()).containsExactly("a.txt", "c.txt");
    }

    @Test
    void aChangedFileReplaces() throws IOException {
        file("a.txt", "first");
        run("load", in, "--home", home);
        file("a.txt", "second");
        assertThat(run("load", in, "--home", home).err()).contains("     1  REPLACED  ");
        assertThat(listed()).containsExactly("a.txt");
    }

    @Test
    void theMembersOfAnArchiveAreLoadedAndSkippedTheNextTime() throws IOException {
        Path member = Files.writeString(folder.resolve("00001.bin"), "member");
        Path archive = file("b.zip", "archive");
        DocumentExtraction unpacking = (name, file, listener) -> {
            read.add(name);
            return file.equals(archive)
                    ? new Answer.Archive(
                            Files.createTempDirectory(folder, "unpacked"),
                            List.of(
                                    new Answer.Member("plan.docx", member, null),
                                    new Answer.Member("deep.zip", null, ReadCode.TOO_LARGE.unreadable("too deep"))))
                    : Program.echo(name, file, listener);
        };
        Program.Run run = Program.load(Locale.ENGLISH, settings -> unpacking, LIBRARIES, "load", in, "--home", home);
        assertThat(run.err()).contains("chitieu: 2 inputs", "     1  EXTRACTED  ", "     1  TOO_LARGE  ");
        assertThat(read).containsExactly("b.zip", "plan.docx");
        read.clear();
        run = Program.load(Locale.ENGLISH, settings -> unpacking, LIBRARIES, "load", in, "--home", home);
        assertThat(read).containsExactly("b.zip");
        assertThat(run.err()).contains("chitieu: 2 inputs", "     1  SKIPPED  ");
        assertThat(listed()).containsExactly("plan.docx");
    }

    @Test
    void aFolderOfOtherThingsIsRefusedWithWhatToDo() throws IOException {
        file("a.txt", "first");
        Program.Run run = run("load", in.resolve("a.txt"), "--home", in);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("LIB-001 no library of chitieu", "--home");
        assertThat(read).isEmpty();
    }

    @Test
    void aLibraryThatAnotherProcessLoadsIntoIsRefused() throws Exception {
        file("a.txt", "first");
        run("load", in, "--home", home);
        try (RandomAccessFile lock = new RandomAccessFile(home.resolve("lock").toFile(), "rw");
                FileLock held = lock.getChannel().lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(run("load", in, "--home", home).err()).contains("LIB-003 ");
            assertThat(listed()).containsExactly("a.txt");
        }
    }

    @Test
    void theLibraryIsLookedAfter() throws IOException {
        file("a.txt", "first");
        file("b.txt", "second");
        run("load", in, "--home", home);
        assertThat(run("index", "check", "--home", home).err()).contains("2 documents, the library is sound");
        Path snapshot = folder.resolve("snapshot");
        assertThat(run("index", "snapshot", snapshot, "--home", home).err()).contains("2 documents copied");
        assertThat(run("index", "snapshot", snapshot, "--home", home).err()).contains("LIB-010 ");
        assertThat(run("index", "rebuild", "--home", home).status()).isZero();
        Program.Run removed = run("index", "remove", "a.txt", "none", "--home", home);
        assertThat(removed.status()).isEqualTo(1);
        assertThat(removed.err()).contains("a.txt is removed", "none: LIB-011 ");
        assertThat(listed()).containsExactly("b.txt");
        Path other = folder.resolve("other");
        assertThat(run("index", "restore", snapshot, "--home", other).err()).contains("2 documents restored");
        try (Stream<Path> originals = Files.walk(other.resolve("originals"))) {
            for (Path original : originals.filter(Files::isRegularFile).toList()) {
                Files.writeString(original, "damaged");
            }
        }
        Program.Run check = run("index", "check", "--home", other);
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.err()).contains("a.txt: LIB-008 ", "b.txt: LIB-008 ", "DAMAGED");
        assertThat(run("index", "list", "--home", home).out()).contains("Id", "b.txt");
    }

    @Test
    void lookingAfterALibraryThatIsNotThereMakesNone() {
        for (String verb : List.of("check", "rebuild", "list")) {
            Program.Run run = run("index", verb, "--home", home);
            assertThat(run.status()).as(verb).isEqualTo(1);
            assertThat(run.err()).as(verb).contains("LIB-013 there is no library");
        }
        assertThat(home).doesNotExist();
        assertThat(run("index").status()).isEqualTo(2);
    }

    @Test
    void theHomeIsTheUsersFolderOfData() {
        assertThat(LibraryFolder.standard(Map.of("CHITIEU_HOME", "/a"), "/u", "Linux"))
                .isEqualTo(Path.of("/a"));
        assertThat(LibraryFolder.standard(Map.of("XDG_DATA_HOME", "/x"), "/u", "Linux"))
                .isEqualTo(Path.of("/x/chitieu"));
        assertThat(LibraryFolder.standard(Map.of(), "/u", "Linux")).isEqualTo(Path.of("/u/.local/share/chitieu"));
        assertThat(LibraryFolder.standard(Map.of(), "/u", "Mac OS X"))
                .isEqualTo(Path.of("/u/Library/Application Support/chitieu"));
        assertThat(LibraryFolder.standard(Map.of("LOCALAPPDATA", "/l"), "/u", "Windows 11"))
                .isEqualTo(Path.of("/l/chitieu"));
    }
}
