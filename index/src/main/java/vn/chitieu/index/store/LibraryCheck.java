package vn.chitieu.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the parts of a library with each other. */
final class LibraryCheck {

    private final LibraryFolder folder;
    private final DocumentStore store;
    private final Indexer indexer;
    private final LiveIndex live;
    private final List<Finding> findings = new ArrayList<>();

    LibraryCheck(LibraryFolder folder, DocumentStore store, Indexer indexer, LiveIndex live) {
        this.folder = folder;
        this.store = store;
        this.indexer = indexer;
        this.live = live;
    }

    /** All findings, by code and subject. */
    List<Finding> run() throws IOException {
        catalog();
        files();
        index();
        findings.sort(Comparator.comparing((Finding finding) -> finding.code().code())
                .thenComparing(Finding::subject)
                .thenComparing(Finding::detail));
        return List.copyOf(findings);
    }

    private void catalog() throws IOException {
        try {
            CatalogContent.read(folder.catalog());
        } catch (LibraryException e) {
            findings.add(new Finding(e.code(), "catalog", e.detail()));
        }
    }

    private void files() throws IOException {
        for (StoredDocument document : store.catalog().all()) {
            for (DocumentFiles.BlobFile file : store.files().of(document)) {
                verify(document, file);
            }
        }
        store.unneeded().forEach(file -> findings.add(new Finding(LibraryCode.ORPHAN, file.name(), "")));
    }

    private void verify(StoredDocument document, DocumentFiles.BlobFile file) throws IOException {
        try {
            file.store().verify(file.sha256());
        } catch (LibraryException e) {
            // A document that was removed or replaced meanwhile needs its files no more.
            if (document.equals(store.catalog().get(document.id()))) {
                findings.add(new Finding(e.code(), document.id(), e.detail()));
            }
        }
    }

    private void index() throws IOException {
        List<String> found = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        Set<String> underWay = new TreeSet<>();
        indexer.settled(() -> {
            live.refresh();
            found.addAll(live.documents());
            store.catalog().all().forEach(document -> expected.add(document.id()));
            // Last, so that it has whatever came or went since.
            underWay.addAll(store.catalog().undrained());
        });
        live.check().forEach(line -> findings.add(new Finding(LibraryCode.INDEX_DAMAGED, "index", line)));
        expected.removeAll(underWay);
        found.removeAll(underWay);
        Set<String> lost = new TreeSet<>(expected);
        found.forEach(lost::remove);
        lost.forEach(id -> findings.add(new Finding(LibraryCode.INDEX_LOST, id, "")));
        Set<String> seen = new TreeSet<>();
        for (String id : found) {
            if (!expected.contains(id) || !seen.add(id)) {
                findings.add(new Finding(LibraryCode.INDEX_EXTRA, id, ""));
            }
        }
    }
}
