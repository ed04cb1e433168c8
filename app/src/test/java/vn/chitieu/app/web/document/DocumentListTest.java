package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.index.store.LibraryDocument;

class DocumentListTest {

    private static final LibraryDocument OLD =
            SampleDocuments.document("a", "12/NQ-HĐND", "Hội đồng nhân dân tỉnh Đồng Nai", "2021-01-01");
    private static final LibraryDocument NEW =
            SampleDocuments.document("b", "9/KH-UBND", "Ủy ban nhân dân tỉnh An Giang", "2024-01-01");
    private static final LibraryDocument UNKNOWN = SampleDocuments.document("c", null, null, null);

    private static List<String> ids(@Nullable String filter, @Nullable String sort) {
        return DocumentList.of(List.of(OLD, NEW, UNKNOWN), filter, sort, null).rows().stream()
                .map(LibraryDocument::id)
                .toList();
    }

    @Test
    void wordsAreFoundWithAndWithoutAccents() {
        assertThat(ids("đồng nai", null)).containsExactly("a");
        assertThat(ids("dong NAI", null)).containsExactly("a");
        assertThat(ids("kh-ubnd giang", null)).containsExactly("b");
        assertThat(ids("c.txt", null)).containsExactly("c");
        assertThat(ids("khong co", null)).isEmpty();
    }

    @Test
    void columnsSortBothWays() {
        assertThat(ids(null, "day")).containsExactly("c", "a", "b");
        assertThat(ids(null, "-day")).containsExactly("b", "a", "c");
        assertThat(ids(null, "issuer")).containsExactly("c", "a", "b");
        assertThat(ids(null, "no such column")).hasSize(3);
    }

    @Test
    void copiesAreShownByTheirDocument() {
        LibraryDocument copy = new LibraryDocument(
                "d", null, null, null, null, "d.pdf", "01", 1, 1, false, "2026-01-05T01:00:00Z", "a", List.of());
        assertThat(DocumentList.of(List.of(OLD, copy), null, null, null).rows()).containsExactly(OLD);
    }

    @Test
    void longListsHavePages() {
        List<LibraryDocument> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(SampleDocuments.document("d" + i, null, null, null));
        }
        DocumentList last = DocumentList.of(many, null, null, "3");
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.rows()).hasSize(20);
        assertThat(DocumentList.of(many, null, null, "99").page()).isEqualTo(3);
        assertThat(DocumentList.of(many, null, null, "-1").page()).isEqualTo(1);
        assertThat(last.toPage(2)).isEqualTo("/documents?q=&sort=-loaded&page=2");
        assertThat(last.sortedBy("loaded")).isEqualTo("/documents?q=&sort=loaded");
    }
}
