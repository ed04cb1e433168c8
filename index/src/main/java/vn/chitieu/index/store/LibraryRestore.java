package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a library of a snapshot. */
final class LibraryRestore {

    private LibraryRestore() {}

    static int run(Path snapshot, Path home) throws IOException {
        Path target = home.toAbsolutePath().normalize();
        SnapshotManifest manifest = SnapshotManifest.read(snapshot);
        manifest.verify(snapshot);
        LibraryFolder folder = new LibraryFolder(target);
        if (folder.holdsLibrary()) {
            requireNoDocuments(folder);
        } else {
            folder.requireUnused();
        }
        // What people added by hand is never overwritten.
        WholeFolder.requireFree(folder.state());
        return WholeFolder.make(target, part -> {
            manifest.copy(snapshot, part);
            clear(folder);
            return manifest.digests().size();
        });
    }

    private static void requireNoDocuments(LibraryFolder folder) throws IOException {
        Catalog catalog = new Catalog();
        CatalogContent.read(folder.catalog()).entries().forEach(entry -> catalog.apply(entry.line()));
        if (catalog.size() > 0) {
            throw new LibraryException(LibraryCode.NOT_EMPTY, folder.home().toString());
        }
    }

    /** Deletes a library without documents, and nothing else. */
    private static void clear(LibraryFolder folder) throws IOException {
        if (folder.holdsLibrary()) {
            LibraryLock lock = LibraryLock.take(folder.lock());
            try (lock) {
                requireNoDocuments(folder);
                DurableFiles.delete(folder.index());
                DurableFiles.delete(folder.originals());
                DurableFiles.delete(folder.extractions());
                DurableFiles.delete(folder.catalog());
            }
        }
        Files.deleteIfExists(folder.state());
        DurableFiles.delete(folder.lock());
        DurableFiles.delete(folder.catalog().resolveSibling(folder.catalog().getFileName() + DurableFiles.PART));
    }
}
