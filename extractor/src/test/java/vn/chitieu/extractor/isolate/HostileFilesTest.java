package vn.chitieu.extractor.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** What files that were made to do harm come to, with the limits that everybody has. */
@Timeout(300)
class HostileFilesTest {

    private static final String SECRET = "canary-8c1f-secret";

    private static IsolatedExtractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        extractor = IsolatedExtractor.start(IsolationSettings.of(1));
    }

    @AfterAll
    static void end() {
        extractor.close();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Extraction read(Path file) throws IOException, InterruptedException, UnreadableDocumentException {
        Answer answer = extractor.extract(file.getFileName().toString(), file, ReadListener.NONE);
        return ((Answer.Document) answer).extraction();
    }

    private static ReadCode refusal(Path file) throws IOException, InterruptedException {
        try {
            return fail("read as: " + read(file).text());
        } catch (UnreadableDocumentException e) {
            return e.reason();
        }
    }

    @Test
    void noFileReadsAnotherOrCallsAnAddress() throws Exception {
        Path canary = Files.writeString(folder.resolve("canary.txt"), SECRET);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (Map.Entry<String, byte[]> curious :
                    HostileFiles.curious(canary, address).entrySet()) {
                Path file = file(curious.getKey(), curious.getValue());
                try {
                    assertThat(read(file).text()).as(curious.getKey()).doesNotContain(SECRET);
                } catch (UnreadableDocumentException e) {
                    assertThat(e.reason())
                            .as(curious.getKey() + ": " + e.getMessage())
                            .isIn(ReadCode.CORRUPT, ReadCode.NO_TEXT);
                    assertThat(e).hasMessageNotContaining(SECRET);
                }
            }
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aDocumentThatInflatesBeyondMeasureIsRefused() throws Exception {
        assertThat(refusal(file("bomb.docx", HostileFiles.bomb(1 << 30)))).isEqualTo(ReadCode.TOO_LARGE);
    }

    @Test
    void elementsMayBeAsDeepAsTheyLike() throws Exception {
        assertThat(read(file("deep.docx", HostileFiles.deepDocx(200_000))).text())
                .isEqualTo("Văn bản");
    }

    @Test
    void halfAGigabyteOfTextIsRefusedUnread() throws Exception {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(500L << 20);
        }
        assertThat(refusal(file)).isEqualTo(ReadCode.TOO_LARGE);
    }

    @Test
    void aPasswordIsAskedFor() throws Exception {
        assertThat(refusal(file("locked.pdf", HostileFiles.encryptedPdf()))).isEqualTo(ReadCode.ENCRYPTED);
    }

    @Test
    void twoThousandPagesAreRead() throws Exception {
        Extraction extraction = read(file("long.pdf", HostileFiles.pages(2_000)));
        assertThat(extraction.pages()).hasSize(2_000);
        assertThat(extraction.text()).contains("1.1. Ty le thu 1 nam 2030", "2000.1. Ty le thu 2000 nam 2030");
        assertThat(extraction.targets()).hasSizeGreaterThan(2_000);
    }

    /** What the parent keeps must not grow with the number of documents. */
    @Test
    @Tag("slow")
    @Timeout(3600)
    void tenThousandDocumentsLeaveNothingInMemory() throws Exception {
        Path[] samples = {SampleFiles.of("html"), SampleFiles.of("docx"), SampleFiles.of("xlsx"), SampleFiles.of("rtf")
        };
        long early = 0;
        for (int i = 1; i <= 10_000; i++) {
            read(samples[i % samples.length]);
            if (i == 1_000) {
                early = used();
            }
        }
        long late = used();
        System.out.println("bytes used after 1,000 documents " + early + ", after 10,000 " + late);
        assertThat(late).isLessThan(early + (8 << 20)).isLessThan(512 << 20);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
