package vn.chitieu.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a copy of a library of one moment: companions first, so that every document they speak of is there; the index, then the catalog, which is never behind it, then the files
 * of the documents that the catalog has.
 */
final class LibrarySnapshot {

    private static final String GENERATION = "1";

    private final LibraryFolder folder;
    private final DocumentStore store;
    private final Indexer indexer;
    private final LiveIndex live;
    private final List<Companion> companions;
    private final SortedMap<String, String> digests = new TreeMap<>();

    /** The parts of the library that is copied. */
    record Parts(LibraryFolder folder, DocumentStore store, Indexer indexer, LiveIndex live) {}

    LibrarySnapshot(Parts library, List<Companion> companions) {
        this.folder = library.folder();
        this.store = library.store();
        this.indexer = library.indexer();
        this.live = library.live();
        this.companions = List.copyOf(companions);
    }

    /** Writes it; gives the number of its documents. */
    int write(Path into) throws IOException {
        Path target = into.toAbsolutePath().normalize();
        WholeFolder.requireFree(target);
        return WholeFolder.make(target, this::fill);
    }

    private int fill(Path part) throws IOException {
        LibraryFolder copy = new LibraryFolder(part);
        for (Companion companion : companions) {
            Path file = part.resolve(companion.name());
            Files.createDirectories(DurableFiles.parent(file));
            companion.content().writeTo(file);
            keep(part, file);
        }
        indexer.commit();
        Path generation = copy.index().resolve(GENERATION);
        Files.createDirectories(generation);
        live.snapshot(generation);
        DocumentStore.Moment moment = store.moment();
        for (Path file : SnapshotManifest.files(generation)) {
            keep(part, file);
        }
        byte[] current = (GENERATION + "\n").getBytes(StandardCharsets.US_ASCII);
        note(part, copy.index().resolve(Generations.CURRENT), out -> out.write(current));
        note(part, copy.catalog(), out -> head(folder.catalog(), moment.catalogLength(), out));
        for (StoredDocument document : moment.documents()) {
            for (DocumentFiles.BlobFile file : store.files().of(document)) {
                copy(file, part);
            }
        }
        new SnapshotManifest(digests).write(part);
        return moment.documents().size();
    }

    private void keep(Path part, Path file) throws IOException {
        digests.put(SnapshotManifest.name(part, file), SnapshotManifest.copy(file, OutputStream.nullOutputStream()));
        DurableFiles.force(file);
    }

    private void copy(DocumentFiles.BlobFile file, Path part) throws IOException {
        // By its own digest first: a damaged file must not become a good-looking snapshot.
        file.store().verify(file.sha256());
        note(part, part.resolve(file.name()), out -> {
            try (InputStream in = file.store().stored(file.sha256())) {
                in.transferTo(out);
            }
        });
    }

    private void note(Path part, Path file, DurableFiles.Content content) throws IOException {
        Files.createDirectories(DurableFiles.parent(file));
        DurableFiles.writePart(file, content);
        digests.put(SnapshotManifest.name(part, file), SnapshotManifest.copy(file, OutputStream.nullOutputStream()));
    }

    /** The first bytes of a file that grows. */
    private static void head(Path file, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new LibraryException(LibraryCode.CATALOG_DAMAGED, "shorter than it was");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
