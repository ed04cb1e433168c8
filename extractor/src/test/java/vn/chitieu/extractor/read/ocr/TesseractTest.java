package vn.chitieu.extractor.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.read.ocr.Tesseract.Layout;
import vn.chitieu.extractor.read.page.PageRecognizer.RecognitionException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of the test are shell scripts")
@Timeout(60)
class TesseractTest {

    private static final List<GreyImage> PAGE = List.of(new GreyImage(40, 40));

    @TempDir
    Path folder;

    @Test
    void isNotFoundWhereThereIsNone() throws InterruptedException {
        assertThat(Tesseract.find(folder.toString())).isEmpty();
    }

    @Test
    void isNotFoundWithoutVietnameseData() throws IOException, InterruptedException {
        FakeTesseract.in(folder, "echo 'List of available languages (2):'", "echo eng", "echo viet");
        assertThat(Tesseract.find(folder.toString())).isEmpty();
    }

    @Test
    void isFoundWithVietnameseData() throws IOException, InterruptedException {
        FakeTesseract.in(folder, "echo 'List of available languages (2):'", "echo eng", "echo vie");
        assertThat(Tesseract.find("/nowhere:" + folder)).isPresent();
    }

    @Test
    void getsOneThreadAndNoEnvironmentBesides() throws Exception {
        Path seen = folder.resolve("seen");
        Path program = FakeTesseract.in(folder, "cat > /dev/null", "env > " + seen);
        new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(10));
        assertThat(Files.readAllLines(seen))
                .contains("OMP_THREAD_LIMIT=1")
                .noneMatch(line -> line.startsWith("HOME=") || line.startsWith("USER="));
    }

    @Test
    void readsTheWordsOfEachImage() throws Exception {
        Path program = FakeTesseract.in(
                folder,
                "cat > /dev/null",
                "printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'",
                "printf '4\\t2\\t1\\t1\\t1\\t0\\t5\\t6\\t7\\t8\\t-1\\t\\n'",
                "printf '5\\t2\\t1\\t1\\t1\\t1\\t5\\t6\\t7\\t8\\t91.5\\t12,5%%\\n'");
        List<List<RecognizedWord>> words =
                new Tesseract(program).words(List.of(PAGE.get(0), PAGE.get(0)), Layout.BLOCK, 200, new TimeBudget(10));
        assertThat(words)
                .containsExactly(List.of(), List.of(new RecognizedWord("12,5%", new PixelBox(5, 6, 12, 14), 0, 0.915)));
    }

    @Test
    void saysWhyItFailed() throws Exception {
        Path program = FakeTesseract.in(folder, "echo 'no such data' >&2", "exit 3");
        assertThatThrownBy(() -> new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(10)))
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("no such data");
    }

    @Test
    void endsAtItsTimeLimitWithAllItStarted() throws Exception {
        Path pid = folder.resolve("pid");
        Path program = FakeTesseract.in(folder, "sleep 600 &", "echo $! > " + pid, "wait");
        assertThatThrownBy(() -> new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(1)))
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("more than 1 seconds");
        assertEnded(pid);
    }

    @Test
    void endsWhenItFloods() throws Exception {
        Path program = FakeTesseract.in(folder, "exec cat /dev/zero");
        assertThatThrownBy(() -> new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(30)))
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("wrote more than");
    }

    @Test
    void endsWhenItFloodsWithComplaints() throws Exception {
        Path program = FakeTesseract.in(folder, "exec cat /dev/zero >&2");
        assertThatThrownBy(() -> new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(30)))
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("wrote more than");
    }

    @Test
    void refusesATableItCannotRead() throws Exception {
        Path program = FakeTesseract.in(folder, "cat > /dev/null", "printf '5\\t1\\tx\\n'");
        assertThatThrownBy(() -> new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(10)))
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void endsWhenTheThreadIsInterrupted() throws Exception {
        Path pid = folder.resolve("pid");
        Path program = FakeTesseract.in(folder, "echo $$ > " + pid, "exec sleep 600");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                new Tesseract(program).words(PAGE, Layout.PAGE, 200, new TimeBudget(600));
            } catch (InterruptedException | RecognitionException e) {
                thrown.set(e);
            }
        });
        thread.start();
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            Thread.sleep(10);
        }
        thread.interrupt();
        thread.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertEnded(pid);
    }

    private static void assertEnded(Path pid) throws Exception {
        long number = Long.parseLong(Files.readString(pid).strip());
        for (int i = 0;
                i < 200
                        && ProcessHandle.of(number)
                                .filter(ProcessHandle::isAlive)
                                .isPresent();
                i++) {
            Thread.sleep(10);
        }
        assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
