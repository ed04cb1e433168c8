package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.LibraryDocument;

class CitedDocumentsTest {

    private static final String TEXT = "Nghị quyết số 05/NQ-HĐND của Hội đồng nhân dân tỉnh";

    private static DocumentView.Cited cited(
            @Nullable String number, @Nullable String day, @Nullable String issuer, LibraryDocument... library) {
        Citation citation = new Citation(number, "Nghị quyết", day, issuer, 0, TEXT.length());
        Extraction extraction = new Extraction(
                Extraction.SCHEMA,
                SampleDocuments.facts(null, null, null),
                TEXT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(citation),
                List.of(),
                List.of());
        return new CitedDocuments(List.of(library)).of(extraction).get(0);
    }

    private static final LibraryDocument AN_GIANG = SampleDocuments.document(
            "5-nq-hdnd-an-giang-2024", "5/NQ-HĐND", "Hội đồng nhân dân tỉnh An Giang", "2024-12-10");
    private static final LibraryDocument BEN_TRE = SampleDocuments.document(
            "5-nq-hdnd-ben-tre-2024", "05/NQ-HĐND", "Hội đồng nhân dân tỉnh Bến Tre", "2024-12-10");

    @Test
    void aLoadedDocumentIsLinked() {
        assertThat(cited("05/NQ-HĐND", "2024-12-10", null, AN_GIANG))
                .isEqualTo(new DocumentView.Cited(TEXT, "/documents/5-nq-hdnd-an-giang-2024", true));
    }

    @Test
    void anotherDayIsAnotherDocument() {
        assertThat(cited("05/NQ-HĐND", "2023-12-10", null, AN_GIANG).loaded()).isFalse();
    }

    @Test
    void theIssuerTellsWhereSeveralHaveTheNumber() {
        assertThat(cited("05/NQ-HĐND", "2024-12-10", "Hội đồng nhân dân tỉnh Bến Tre", AN_GIANG, BEN_TRE)
                        .href())
                .isEqualTo("/documents/5-nq-hdnd-ben-tre-2024");
        assertThat(cited("05/NQ-HĐND", "2024-12-10", "Hội đồng nhân dân tỉnh", AN_GIANG, BEN_TRE)
                        .loaded())
                .as("nobody knows which")
                .isFalse();
    }

    @Test
    void whatIsNotLoadedIsSearchedFor() {
        assertThat(cited("12/NQ-HĐND", null, null).href()).isEqualTo("/search?q=number%3A%2212%2FNQ-H%C4%90ND%22");
        assertThat(cited(null, null, null).href()).startsWith("/search?q=%22Ngh%E1%BB%8B%20quy%E1%BA%BFt");
    }
}
