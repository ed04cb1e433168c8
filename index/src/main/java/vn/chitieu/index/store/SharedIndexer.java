package vn.chitieu.index.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.ClauseIndex;

/**
 * Keeps an index that several processes share in step with their catalog. Each writes what it loaded, and what a process
 * that lives no more left; a document is written by one at a time, as the catalog has it then, so that no older state comes
 * after a newer one. While the index cannot be reached, changes wait. Thread-safe.
 */
final class SharedIndexer implements Indexing {

    /** Between two looks what others appended, and what they left. */
    private static final long FOLLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long PENDING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DocumentStore store;
    private final SharedLibrary shared;
    private final int commitDocuments;
    private final ReentrantLock writing = new ReentrantLock();
    /** Entries up to which documents were written that the index does not keep for certain yet. */
    private final Map<String, Long> uncommitted = new LinkedHashMap<>();

    private long followed = System.nanoTime();
    private long looked = followed - PENDING_NANOS;
    private volatile boolean stale;
    private volatile @Nullable IOException hindrance;

    SharedIndexer(DocumentStore store, SharedLibrary shared, int commitDocuments) {
        this.store = store;
        this.shared = shared;
        this.commitDocuments = commitDocuments;
    }

    private ClauseIndex index() {
        return shared.index();
    }

    /** What cannot be written now is acknowledged all the same: the catalog has it, and it is written later. */
    @Override
    public void applyThrough(long seq) throws IOException {
        writing.lock();
        try {
            tried(() -> {
                apply();
                if (uncommitted.size() >= commitDocuments) {
                    commitApplied();
                }
            });
        } finally {
            writing.unlock();
        }
    }

    /** Does what is tried again later where it fails; what waits for it is told as a hindrance. */
    private void tried(Step step) {
        try {
            step.run();
            if (store.catalog().undrained().isEmpty()) {
                hindrance = null;
            }
        } catch (IOException e) {
            hindrance = e;
        } catch (IllegalStateException e) {
            // So Lucene says that an index was closed.
            hindrance = new IOException(e);
        }
    }

    private void apply() throws IOException {
        Map<String, Optional<LiveCatalog.AtHand>> changes =
                store.catalog().drain().documents();
        Set<String> left = new LinkedHashSet<>(changes.keySet());
        try {
            for (Map.Entry<String, Optional<LiveCatalog.AtHand>> change : changes.entrySet()) {
                write(change.getKey(), change.getValue());
                left.remove(change.getKey());
            }
        } finally {
            store.catalog().again(left);
        }
    }

    private void write(String id, Optional<LiveCatalog.AtHand> atHand) throws IOException {
        long seq = shared.catalog().write(id, () -> {
            store.follow();
            store.write(id, atHand, index());
        });
        if (seq > 0) {
            uncommitted.merge(id, seq, Math::max);
            stale = true;
        }
    }

    private void commitApplied() throws IOException {
        index().commit(Map.of());
        shared.catalog().applied(uncommitted);
        uncommitted.clear();
    }

    @Override
    public void follow() {
        long now = System.nanoTime();
        if (now - followed < FOLLOW_NANOS) {
            return;
        }
        followed = now;
        tried(() -> {
            store.follow();
            if (now - looked >= PENDING_NANOS) {
                looked = now;
                takePending();
            }
        });
    }

    private void takePending() throws IOException {
        writing.lock();
        try {
            Set<String> pending = new LinkedHashSet<>(shared.catalog().pending());
            pending.removeAll(uncommitted.keySet());
            pending.removeAll(store.catalog().undrained());
            store.catalog().again(pending);
            apply();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public boolean refreshStale() {
        boolean any = stale;
        if (any) {
            tried(this::refresh);
        }
        return any;
    }

    @Override
    public void refresh() throws IOException {
        stale = false;
        try {
            index().refresh();
        } catch (IOException e) {
            stale = true;
            throw e;
        }
    }

    @Override
    public void commit() {
        writing.lock();
        try {
            tried(() -> {
                apply();
                if (!uncommitted.isEmpty()) {
                    commitApplied();
                }
            });
        } finally {
            writing.unlock();
        }
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

    /** What others change meanwhile is written again when the new index is in its place. */
    @Override
    public void rebuild(RebuildProgress progress) throws IOException {
        SharedLibrary.Rebuilding rebuilding = shared.rebuilding();
        if (rebuilding == null) {
            throw new LibraryException(LibraryCode.SHARED, "rebuild");
        }
        store.follow();
        Set<String> changed = store.catalog().watch();
        try {
            rebuilding.run(fresh -> {
                List<StoredDocument> documents = store.catalog().all();
                int done = 0;
                for (StoredDocument document : documents) {
                    store.write(document.id(), Optional.empty(), fresh);
                    progress.done(++done, documents.size());
                }
                fresh.commit(Map.of());
            });
            store.follow();
            shared.catalog().again(Set.copyOf(changed));
            store.catalog().again(Set.copyOf(changed));
            commit();
        } finally {
            store.catalog().endWatch();
        }
    }

    @Override
    public Optional<IOException> hindrance() {
        return Optional.ofNullable(hindrance);
    }

    /** What is not written yet is left to the other processes. */
    @Override
    public void close() {
        commit();
    }
}
