package vn.chitieu.app.web.find;

import java.util.List;
import vn.chitieu.index.store.LibraryDocument;

/** How much there is to search; copies count once. */
public record LibraryCounts(long documents, long clauses, long targets) {

    /** Of the documents of a library. */
    public static LibraryCounts of(List<LibraryDocument> documents) {
        List<LibraryDocument> shown =
                documents.stream().filter(document -> document.copyOf() == null).toList();
        return new LibraryCounts(
                shown.size(),
                shown.stream().mapToLong(LibraryDocument::clauses).sum(),
                shown.stream().mapToLong(LibraryDocument::targets).sum());
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return documents == 0;
    }
}
