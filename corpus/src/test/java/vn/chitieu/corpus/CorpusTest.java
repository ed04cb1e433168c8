package vn.chitieu.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    /** Surefire runs a module's tests in the module's folder, which is the corpus itself. */
    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @Test
    void listsEveryDocumentSortedById() throws IOException {
        assertThat(Corpus.open(FOLDER).documents())
                .extracting(CorpusDocument::id)
                .isSorted()
                .contains("318-nq-hdnd-quang-ninh-2025", "35-ctr-ubnd-quang-ninh-2021");
    }

    @Test
    void sourcesAreUnchanged() throws Exception {
        for (CorpusDocument document : Corpus.open(FOLDER).documents()) {
            byte[] content = document.content();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(content).as(document.id()).hasSize((int) document.about().bytes());
            assertThat(HexFormat.of().formatHex(digest))
                    .as(document.id())
                    .isEqualTo(document.about().sha256());
        }
    }

    @Test
    void everyDocumentSaysWhatItIsAndWhyItMayBeKept() throws IOException {
        for (CorpusDocument document : Corpus.open(FOLDER).documents()) {
            About about = document.about();
            assertThat(about.number()).isNotBlank();
            assertThat(about.issuer()).endsWith(about.place());
            assertThat(about.issuedOn()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(about.rights()).contains("Official document");
            assertThat(about.source()).isNotBlank();
        }
    }

    @Test
    void findsByFolderName() throws IOException {
        Corpus corpus = Corpus.open(FOLDER);
        assertThat(corpus.find("318-nq-hdnd-quang-ninh-2025")).isPresent();
        assertThat(corpus.find("no-such-document")).isEmpty();
    }

    @Test
    void foldersWithoutAboutAreNoDocuments(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("src"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        assertThat(Corpus.open(folder).documents()).isEmpty();
    }

    @Test
    void refusesAnAboutThatNamesAFileElsewhere(@TempDir Path folder) throws IOException {
        Path document = Files.createDirectory(folder.resolve("one"));
        Files.writeString(folder.resolve("outside.txt"), "x");
        Files.write(document.resolve(Corpus.ABOUT), "{\"file\": \"../outside.txt\"}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Corpus.open(folder)).isInstanceOf(IOException.class);
    }
}
