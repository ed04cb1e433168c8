package vn.chitieu.extractor.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

@Timeout(120)
class IsolatedExtractorTest {

    private static final String DOCUMENT = "KẾ HOẠCH\n1. Tỷ lệ che phủ rừng năm 2030 đạt trên 42%.\n";

    @TempDir
    private Path folder;

    private static IsolationSettings settings(int children, Duration time, Duration stall) {
        return new IsolationSettings(children, time, stall, 128, 100, ReadLimits.DEFAULT, List.of());
    }

    private static IsolatedExtractor patient(int children) throws IOException {
        return IsolatedExtractor.start(
                UnrulyChild.class.getName(), settings(children, Duration.ofSeconds(60), Duration.ofSeconds(60)));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "document", ".txt"), content);
    }

    private Extraction extract(IsolatedExtractor extractor, String content)
            throws IOException, InterruptedException, UnreadableDocumentException {
        Answer answer = extractor.extract("a.txt", file(content), ReadListener.NONE);
        return ((Answer.Document) answer).extraction();
    }

    private ReadCode refusal(IsolatedExtractor extractor, String content) throws IOException, InterruptedException {
        try {
            throw new AssertionError(extract(extractor, content).text());
        } catch (UnreadableDocumentException e) {
            return e.reason();
        }
    }

    @Test
    void givesWhatTheExtractorGivesInThisProcess() throws Exception {
        try (IsolatedExtractor isolated = IsolatedExtractor.start(IsolationSettings.of(1))) {
            Path file = file(DOCUMENT);
            Extraction here = Extractor.create().extract("a.txt", Files.readAllBytes(file));
            assertThat(here.targets()).isNotEmpty();
            assertThat(isolated.extract("a.txt", file, ReadListener.NONE)).isEqualTo(new Answer.Document(here));
        }
    }

    @Test
    void refusesWhatTheExtractorRefuses() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            assertThatThrownBy(() -> extract(isolated, ""))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessage("the file is empty");
            assertThatThrownBy(() -> isolated.extract("none", folder.resolve("none"), ReadListener.NONE))
                    .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.reason())
                            .isEqualTo(ReadCode.CORRUPT));
        }
    }

    @Test
    void aChildIsReused() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            String first = extract(isolated, "!pid").text();
            assertThat(refusal(isolated, "")).isEqualTo(ReadCode.EMPTY);
            assertThat(extract(isolated, "!pid").text()).isEqualTo(first);
        }
    }

    @Test
    void aChildIsReplacedAfterItsDocuments() throws Exception {
        IsolationSettings settings = new IsolationSettings(
                1, Duration.ofSeconds(60), Duration.ofSeconds(60), 128, 2, ReadLimits.DEFAULT, List.of());
        try (IsolatedExtractor isolated = IsolatedExtractor.start(UnrulyChild.class.getName(), settings)) {
            String first = extract(isolated, "!pid").text();
            assertThat(extract(isolated, "!pid").text()).isEqualTo(first);
            assertThat(extract(isolated, "!pid").text()).isNotEqualTo(first);
        }
    }

    @Test
    void aChildThatDiesCostsOneDocument() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            assertThat(refusal(isolated, "!halt")).isEqualTo(ReadCode.CRASHED);
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
            assertThat(refusal(isolated, "!recurse")).isEqualTo(ReadCode.CRASHED);
            assertThat(refusal(isolated, "!no such thing")).isEqualTo(ReadCode.CRASHED);
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
        }
    }

    @Test
    void aParserThatTakesAllMemoryCostsOneDocument() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            assertThatThrownBy(() -> extract(isolated, "!memory"))
                    .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
                        assertThat(e.reason()).isEqualTo(ReadCode.OUT_OF_MEMORY);
                        assertThat(e).hasMessageContaining("128 MiB");
                    });
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
        }
    }

    @Test
    void aParserThatHangsIsEnded() throws Exception {
        IsolationSettings settings = settings(1, Duration.ofSeconds(30), Duration.ofSeconds(5));
        try (IsolatedExtractor isolated = IsolatedExtractor.start(UnrulyChild.class.getName(), settings)) {
            assertThat(refusal(isolated, "!hang")).isEqualTo(ReadCode.STALLED);
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
        }
    }

    @Test
    void progressDoesNotLengthenTheTimeLimit() throws Exception {
        IsolationSettings settings = settings(1, Duration.ofSeconds(2), Duration.ofSeconds(1));
        try (IsolatedExtractor isolated = IsolatedExtractor.start(UnrulyChild.class.getName(), settings)) {
            assertThat(refusal(isolated, "!hang-busily")).isEqualTo(ReadCode.TIMED_OUT);
        }
    }

    /** What the child still says of a document that is not wanted any more must not be taken for the next. */
    @Test
    void aListenerThatThrowsEndsTheExtractionAndItsChild() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            Path file = file("!recognise 6");
            assertThatThrownBy(() -> isolated.extract("a.txt", file, (done, all, ocr) -> {
                        throw new IllegalStateException("no more");
                    }))
                    .hasMessage("no more");
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
        }
    }

    @Test
    void recognisedPagesHaveTheirOwnTime() throws Exception {
        IsolationSettings settings = settings(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
        AtomicInteger pages = new AtomicInteger();
        try (IsolatedExtractor isolated = IsolatedExtractor.start(UnrulyChild.class.getName(), settings)) {
            Answer answer = isolated.extract("a", file("!recognise 6"), (done, all, ocr) -> pages.set(done));
            assertThat(((Answer.Document) answer).extraction().text()).isEqualTo("recognised");
            assertThat(pages).hasValue(6);
        }
    }

    @Test
    void whatAParserPrintsDisturbsNothing() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            assertThat(extract(isolated, "!print").text()).isEqualTo("printed");
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
        }
    }

    @Test
    void whatTheJavaMachinePrintsDisturbsNothing() throws Exception {
        IsolationSettings settings = new IsolationSettings(
                1,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                128,
                100,
                ReadLimits.DEFAULT,
                List.of("-XX:+PrintCommandLineFlags"));
        try (IsolatedExtractor isolated = IsolatedExtractor.start(UnrulyChild.class.getName(), settings)) {
            assertThat(extract(isolated, DOCUMENT).targets()).isNotEmpty();
        }
    }

    @Test
    void noWayLeadsToTheNetwork() throws Exception {
        try (IsolatedExtractor isolated = patient(1);
                ServerSocket canary = new ServerSocket(0)) {
            canary.setSoTimeout(1);
            // A name that this machine knows: here it is found, there it must not be.
            String host = InetAddress.getLocalHost().getHostName();
            String order = "!connect " + canary.getLocalPort() + " " + host;
            assertThat(extract(isolated, order).text()).isEqualTo("open ways: []");
            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatAChildStartedEndsWithIt() throws Exception {
        IsolationSettings settings = settings(1, Duration.ofSeconds(30), Duration.ofSeconds(2));
        try (IsolatedExtractor isolated = IsolatedExtractor.start(UnrulyChild.class.getName(), settings)) {
            assertThat(refusal(isolated, "!start sleep 4711")).isEqualTo(ReadCode.STALLED);
        }
        assertThat(ProcessHandle.allProcesses()
                        .filter(ProcessHandle::isAlive)
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.endsWith("sleep 4711")))
                .isEmpty();
    }

    @Test
    void manyThreadsShareTheChildren() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (IsolatedExtractor isolated = patient(2)) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String order = i % 8 == 3 ? "!halt" : DOCUMENT;
                tasks.add(() -> order.equals(DOCUMENT)
                        ? extract(isolated, order).text()
                        : refusal(isolated, order).name());
            }
            List<String> results = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            assertThat(results).filteredOn("CRASHED"::equals).hasSize(5);
            assertThat(results).filteredOn(DOCUMENT.strip()::equals).hasSize(35);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anArchiveIsUnpackedAndItsFolderDeleted() throws Exception {
        try (IsolatedExtractor isolated = patient(1)) {
            Path folder;
            Answer answer = isolated.extract("ke-hoach.zip", SampleFiles.of("zip"), ReadListener.NONE);
            try (Answer.Archive archive = (Answer.Archive) answer) {
                folder = archive.folder();
                assertThat(archive.members())
                        .extracting(Answer.Member::name)
                        .containsExactly("2026/ke-hoach.html", "ke-hoach.docx");
                for (Answer.Member member : archive.members()) {
                    Answer document = isolated.extract(member.name(), member.file(), ReadListener.NONE);
                    assertThat(((Answer.Document) document).extraction().targets())
                            .hasSize(8);
                }
            }
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void closingLeavesNothingBehind() throws Exception {
        String pid;
        Path work;
        try (IsolatedExtractor isolated = patient(1)) {
            pid = extract(isolated, "!pid").text();
            work = Path.of(extract(isolated, "!folder").text());
            assertThat(work).isDirectory();
        }
        assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(work.getParent()).doesNotExist();
    }
}
