package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.Account;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;

/** The main job as a user runs it, with the real extractor. */
class CorpusRunTest {

    private static final Path CORPUS = Path.of("..", "corpus");

    private static Program.Run run(Object... arguments) {
        return Program.run(Locale.ENGLISH, DocumentExtraction::isolated, arguments);
    }

    @Test
    void theCorpusIsItsTwoDocuments(@TempDir Path out) throws IOException {
        Program.Run run = run("extract", CORPUS, "--out", out);
        assertThat(run.status()).as(run.err()).isZero();
        try (Stream<Path> files = Files.walk(out).filter(Files::isRegularFile)) {
            assertThat(files.filter(file -> !file.endsWith(Account.NAME)).toList())
                    .hasSize(2)
                    .allSatisfy(file -> {
                        try (InputStream in = Files.newInputStream(file)) {
                            Extraction extraction = ExtractionJson.read(in);
                            assertThat(extraction.targets()).isNotEmpty().allSatisfy(target -> assertThat(
                                            extraction.text().substring(target.start(), target.end()))
                                    .isEqualTo(target.quote()));
                        }
                    });
        }
    }

    @Test
    void theSameBytesComeOutTwiceInEveryFormatAndLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String format : new String[] {"json", "jsonl", "csv"}) {
                Locale.setDefault(Locale.ROOT);
                byte[] first = run("extract", CORPUS, "--format", format).out().getBytes(StandardCharsets.UTF_8);
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                byte[] second = run("extract", CORPUS, "--format", format).out().getBytes(StandardCharsets.UTF_8);
                assertThat(second).as(format).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void badInputsAreNamedAndTheOthersWritten(@TempDir Path folder) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("binary.txt"), new byte[4096]);
        Files.write(in.resolve("empty.txt"), new byte[0]);
        Files.writeString(in.resolve("plain.txt"), "Một dòng không có điều khoản nào.");
        Path out = folder.resolve("out");
        Program.Run run = run("extract", in, "--out", out);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("binary.txt: READ-003 ", "empty.txt: READ-001 ");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder(Account.NAME, "plain.txt.json");
    }
}
