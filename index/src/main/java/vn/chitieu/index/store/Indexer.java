package vn.chitieu.index.store;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the catalog. What it commits never goes beyond what the catalog has on disk, and says how
 * far it goes, so that the rest can be put in again after a crash. Thread-safe.
 */
final class Indexer implements Indexing {

    private final DocumentStore store;
    private final Generations generations;
    private final LiveIndex live;
    private final int commitDocuments;

    private final ReentrantLock writing = new ReentrantLock();
    private CatalogPosition applied;
    private int uncommitted;
    private volatile boolean stale;
    /** What changes while a new generation is being made; null where none is. */
    private @Nullable Set<String> missed;

    private volatile @Nullable Throwable failure;

    /** @param applied up to where the live index has the catalog's entries */
    Indexer(DocumentStore store, Generations generations, LiveIndex live, Applied applied) {
        this.store = store;
        this.generations = generations;
        this.live = live;
        this.applied = applied.position();
        this.commitDocuments = applied.commitDocuments();
    }

    /** Where an indexer starts, and after how many changes it commits. */
    record Applied(CatalogPosition position, int commitDocuments) {}

    @Override
    public void applyThrough(long seq) throws IOException {
        writing.lock();
        try {
            if (applied.seq() < seq) {
                apply();
            }
            if (uncommitted >= commitDocuments) {
                commitApplied();
            }
        } finally {
            writing.unlock();
        }
    }

    private void apply() throws IOException {
        guarded(() -> {
            LiveCatalog.Changes changes = store.catalog().drain();
            store.force(changes.position().seq());
            for (Map.Entry<String, Optional<LiveCatalog.AtHand>> change :
                    changes.documents().entrySet()) {
                store.write(
                        change.getKey(), change.getValue(), live.generation().index());
            }
            if (missed != null) {
                missed.addAll(changes.documents().keySet());
            }
            applied = changes.position();
            uncommitted += changes.documents().size();
            stale = true;
        });
    }

    /** Writes into the index; whatever fails there is mended only by opening the library again. */
    private void guarded(Step step) throws IOException {
        requireSound();
        try {
            step.run();
        } catch (IOException | IllegalStateException e) {
            failure = e;
            throw failed(e);
        }
    }

    private void requireSound() throws LibraryException {
        Throwable cause = failure;
        if (cause != null) {
            throw failed(cause);
        }
    }

    private static LibraryException failed(Throwable cause) {
        return cause instanceof IllegalStateException closed
                ? LibraryException.ofClosedIndex(closed)
                : LibraryException.of(cause instanceof IOException io ? io : new IOException(cause));
    }

    @Override
    public boolean refreshStale() throws IOException {
        boolean any = stale;
        if (any) {
            refresh();
        }
        return any;
    }

    @Override
    public void refresh() throws IOException {
        stale = false;
        guarded(live::refresh);
    }

    @Override
    public void commit() throws IOException {
        writing.lock();
        try {
            apply();
            if (uncommitted > 0) {
                commitApplied();
            }
        } finally {
            writing.unlock();
        }
    }

    private void commitApplied() throws IOException {
        guarded(() -> live.generation().index().commit(applied.state()));
        uncommitted = 0;
    }

    @Override
    public void settled(Step step) throws IOException {
        writing.lock();
        try {
            apply();
            commitApplied();
            step.run();
        } finally {
            writing.unlock();
        }
    }

    /** The place in the catalog that the live index covers. */
    CatalogPosition applied() {
        writing.lock();
        try {
            return applied;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void rebuild(RebuildProgress progress) throws IOException {
        requireSound();
        Generation next = generations.create();
        boolean used = false;
        try {
            fill(next, progress);
            Generation before = use(next);
            used = true;
            before.replace();
        } finally {
            if (!used) {
                forgetMissed();
                next.replace();
            }
        }
    }

    private void forgetMissed() {
        writing.lock();
        try {
            missed = null;
        } finally {
            writing.unlock();
        }
    }

    private void fill(Generation next, RebuildProgress progress) throws IOException {
        List<StoredDocument> documents;
        writing.lock();
        try {
            missed = new LinkedHashSet<>();
            documents = store.catalog().all();
        } finally {
            writing.unlock();
        }
        int done = 0;
        for (StoredDocument document : documents) {
            store.write(document.id(), Optional.empty(), next.index());
            progress.done(++done, documents.size());
        }
        // Most of what was loaded meanwhile is caught up with before loads have to wait for the rest.
        catchUp(next);
        next.index().commit(Map.of());
    }

    private void catchUp(Generation next) throws IOException {
        Set<String> changed = new LinkedHashSet<>();
        writing.lock();
        try {
            if (missed != null) {
                changed.addAll(missed);
                missed.clear();
            }
        } finally {
            writing.unlock();
        }
        for (String id : changed) {
            store.write(id, Optional.empty(), next.index());
        }
    }

    private Generation use(Generation next) throws IOException {
        writing.lock();
        try {
            apply();
            catchUp(next);
            next.index().commit(applied.state());
            next.index().refresh();
            generations.use(next);
            missed = null;
            uncommitted = 0;
            return live.swap(next);
        } finally {
            writing.unlock();
        }
    }

    /** Commits what is left, unless the index failed, and closes it. */
    @Override
    public void close() throws IOException {
        try {
            if (failure == null) {
                commit();
            }
        } finally {
            live.generation().leave();
        }
    }
}
