package vn.chitieu.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

class DocumentLoadingTest {

    @TempDir
    private Path folder;

    @Test
    void whatReviewersCorrectedIsPutOnAnExtractionBeforeItIsStored() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
        Path file = Files.writeString(folder.resolve("a.txt"), """
                KẾ HOẠCH
                1. Mục tiêu đến năm 2030
                - Tỷ lệ hộ nghèo giảm xuống dưới 1%.
                - Tỷ lệ che phủ rừng đạt trên 55%.
                """);
        Extraction read = Extractor.create().extract("a.txt", Files.readAllBytes(file));
        assertThat(read.targets()).isNotEmpty();
        try (Library library = Library.open(folder.resolve("library"), LibrarySettings.embedded())) {
            DocumentLoading loading =
                    new DocumentLoading(library, clock, (extraction, store) -> store.load(withoutTargets(extraction)));
            String id = loading.load(file, read, false).id();
            assertThat(library.extraction(id).targets()).isEmpty();
            assertThat(loading.loaded(DocumentLoading.sha256(file))).contains(id);
            DocumentLoading.of(library, clock).load(file, read, true);
            assertThat(library.extraction(id).targets()).isEqualTo(read.targets());
        }
    }

    private static Extraction withoutTargets(Extraction read) {
        return new Extraction(
                read.schema(),
                read.document(),
                read.text(),
                read.clauses(),
                List.of(),
                List.of(),
                read.repeats(),
                read.citations(),
                read.diagnostics(),
                read.pages());
    }
}
