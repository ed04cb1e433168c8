package vn.chitieu.index.store;

import java.util.ArrayList;
import java.util.List;

/** The documents of a library for people. */
final class DocumentList {

    private DocumentList() {}

    static List<LibraryDocument> of(Catalog catalog) {
        List<LibraryDocument> list = new ArrayList<>();
        for (StoredDocument document : catalog.all()) {
            List<String> copies = new ArrayList<>(
                    catalog.copies(document).stream().map(StoredDocument::id).toList());
            String shown = copies.isEmpty() ? document.id() : copies.get(0);
            copies.remove(document.id());
            list.add(of(document, shown, copies));
        }
        return List.copyOf(list);
    }

    private static LibraryDocument of(StoredDocument document, String shown, List<String> others) {
        boolean isShown = shown.equals(document.id());
        return new LibraryDocument(
                document.id(),
                document.number(),
                document.title(),
                document.issuer(),
                document.issuedOn(),
                document.name(),
                document.original(),
                document.clauses(),
                document.targets(),
                document.ocr(),
                document.loadedAt(),
                isShown ? null : shown,
                isShown ? others : List.of());
    }
}
