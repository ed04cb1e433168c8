package vn.chitieu.app.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.index.store.LibraryDocument;

class PlanChoiceTest {

    private static LibraryDocument document(String id, @Nullable String issuer, @Nullable String issuedOn) {
        return new LibraryDocument(
                id, id, null, issuer, issuedOn, id + ".txt", "", 1, 1, false, "2026-01-01T00:00:00Z", null, List.of());
    }

    @Test
    void theNewestAreOfferedByIssuer() {
        List<LibraryDocument> documents = List.of(
                document("a", "Tỉnh B", "2020-01-01"),
                document("b", "Tỉnh A", null),
                document("c", "Tỉnh B", "2024-01-01"),
                document("d", "Tỉnh A", "2022-01-01"));
        assertThat(PlanChoice.of(documents, 10)).extracting(PlanChoice::id).containsExactly("d", "b", "c", "a");
        assertThat(PlanChoice.of(documents, 2)).extracting(PlanChoice::id).containsExactly("d", "c");
    }
}
