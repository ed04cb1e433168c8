package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.ClauseIndex;

/**
 * Opens a library for writing and mends what a crash left: cuts what was never acknowledged, puts into the index what it
 * lacks, or makes it anew. For one use.
 */
final class LibraryOpening {

    private final LibraryFolder folder;
    private final LibrarySettings settings;
    private final List<Finding> mended = new ArrayList<>();
    private final Generations generations;

    LibraryOpening(LibraryFolder folder, LibrarySettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.generations = new Generations(folder.index(), settings.writer());
    }

    /** The opened parts of a library. */
    record Opened(DocumentStore store, LiveIndex live, Indexer indexer, List<Finding> mended) {}

    /** Opens the library, or makes one where there is none; the caller has the lock. */
    Opened open() throws IOException {
        if (!folder.holdsLibrary()) {
            CatalogJournal.create(folder.catalog());
        }
        CatalogContent content = CatalogContent.read(folder.catalog());
        if (content.torn() > 0) {
            mended.add(new Finding(LibraryCode.TAIL_CUT, "catalog", Long.toString(content.torn())));
        }
        Catalog catalog = new Catalog();
        List<Set<String>> changed = content.entries().stream()
                .map(entry -> catalog.apply(entry.line()))
                .toList();
        CatalogJournal journal = CatalogJournal.open(folder.catalog(), content);
        FolderBlobs originals = new FolderBlobs(folder.home(), BlobKind.ORIGINALS);
        FolderBlobs extractions = new FolderBlobs(folder.home(), BlobKind.EXTRACTIONS);
        DocumentFiles files = new DocumentFiles(kind -> kind == BlobKind.ORIGINALS ? originals : extractions);
        DocumentStore store = new DocumentStore(files, catalog, journal);
        try {
            originals.sweep();
            extractions.sweep();
            Generation generation = generation(store, content, changed);
            LiveIndex live = new LiveIndex(generation);
            Indexer.Applied applied = new Indexer.Applied(content.end(), settings.commitDocuments());
            Indexer indexer = new Indexer(store, generations, live, applied);
            generations.sweep();
            return new Opened(store, live, indexer, List.copyOf(mended));
        } catch (IOException | IllegalStateException e) {
            store.close();
            throw e;
        }
    }

    private Generation generation(DocumentStore store, CatalogContent content, List<Set<String>> changed)
            throws IOException {
        Optional<Path> current = generations.current();
        if (current.isPresent()) {
            Generation generation = opened(current.get());
            if (generation != null && caughtUp(generation, store, content, changed)) {
                return generation;
            }
        } else if (!content.entries().isEmpty()) {
            mended.add(new Finding(LibraryCode.INDEX_REBUILT, "index", "missing"));
        }
        return anew(store, content);
    }

    private @Nullable Generation opened(Path path) {
        if (!Files.isDirectory(path)) {
            mended.add(new Finding(LibraryCode.INDEX_REBUILT, "index", "missing"));
            return null;
        }
        try {
            return generations.open(path);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            // Lucene tells of some damage by unchecked exceptions.
            mended.add(new Finding(LibraryCode.INDEX_REBUILT, "index", String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** Whether the index has all of the catalog now; one that is of another catalog or damaged is closed. */
    private boolean caughtUp(
            Generation generation, DocumentStore store, CatalogContent content, List<Set<String>> changed)
            throws IOException {
        try {
            CatalogPosition covered = CatalogPosition.of(generation.index().state());
            List<CatalogContent.Entry> rest = covered == null ? null : content.after(covered);
            if (rest == null) {
                mended.add(new Finding(LibraryCode.INDEX_REBUILT, "index", "not of this catalog"));
                generation.leave();
                return false;
            }
            Set<String> ids = new LinkedHashSet<>();
            changed.subList(changed.size() - rest.size(), changed.size()).forEach(ids::addAll);
            catchUp(generation.index(), store, content, ids);
            return true;
        } catch (CorruptIndexException e) {
            mended.add(new Finding(LibraryCode.INDEX_REBUILT, "index", String.valueOf(e.getMessage())));
            generation.leave();
            return false;
        }
    }

    private void catchUp(ClauseIndex index, DocumentStore store, CatalogContent content, Set<String> ids)
            throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        for (String id : ids) {
            store.write(id, Optional.empty(), index);
        }
        index.commit(content.end().state());
        index.refresh();
        mended.add(new Finding(LibraryCode.INDEX_CAUGHT_UP, "index", Integer.toString(ids.size())));
    }

    private Generation anew(DocumentStore store, CatalogContent content) throws IOException {
        Generation generation = generations.create();
        try {
            for (StoredDocument document : store.catalog().all()) {
                store.write(document.id(), Optional.empty(), generation.index());
            }
            generation.index().commit(content.end().state());
            generation.index().refresh();
            generations.use(generation);
            return generation;
        } catch (IOException | IllegalStateException e) {
            generation.replace();
            throw e;
        }
    }
}
