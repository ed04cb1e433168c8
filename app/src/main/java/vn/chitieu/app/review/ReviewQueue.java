package vn.chitieu.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.state.Database;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryDocument;
import vn.chitieu.index.store.LibraryException;

/**
 * The targets of all documents that wait for somebody, those that the extractor is least sure of first. What changed
 * since the last question is read before it is answered; where that is much, it is read on behind the scenes and the
 * answer says how much is missing. Thread-safe.
 */
public final class ReviewQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewQueue.class);

    /** How long an answer waits for what changed, in milliseconds. */
    private static final int PATIENCE_MILLIS = 400;
    /** After which time a document is read again that could not be read. */
    private static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Library library;
    private final Database database;
    private final ReviewDesk desk;
    private final ReentrantLock starting = new ReentrantLock();
    /** The documents that could not be read, and when that was tried. */
    private final Map<String, Failed> failed = new ConcurrentHashMap<>();

    private CompletableFuture<Integer> reading = CompletableFuture.completedFuture(0);

    private record Failed(String stamp, long nanos) {}

    /** A document that stands otherwise than the tables say. */
    private record Changed(LibraryDocument document, String stamp) {}

    public ReviewQueue(Library library, Database database, ReviewDesk desk) {
        this.library = library;
        this.database = database;
        this.desk = desk;
    }

    /** A part of the queue as it is now. */
    public QueuePage page(QueueRequest request) throws IOException {
        List<Changed> changed = changed();
        if (changed.stream().anyMatch(this::due)) {
            await(read());
            changed = changed();
        }
        int missing = (int) changed.stream().filter(this::due).count();
        int unreadable = changed.size() - missing;
        return database.jdbi()
                .withHandle(handle -> new QueuePage(
                        QueueTable.rows(handle, request),
                        QueueTable.total(handle, request),
                        QueueTable.progress(handle, request),
                        QueueTable.whole(handle),
                        missing,
                        unreadable));
    }

    private static void await(CompletableFuture<Integer> reading) throws IOException {
        try {
            reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The answer says how much is missing.
            LOG.debug("the queue is being made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("the queue of reviews cannot be made", e);
        }
    }

    /** Reads what changed; one thread at a time does. */
    private CompletableFuture<Integer> read() {
        starting.lock();
        try {
            if (reading.isDone()) {
                CompletableFuture<Integer> begun = new CompletableFuture<>();
                Thread thread = new Thread(() -> readInto(begun), "review-queue");
                thread.setDaemon(true);
                thread.start();
                reading = begun;
            }
            return reading;
        } finally {
            starting.unlock();
        }
    }

    private void readInto(CompletableFuture<Integer> begun) {
        int read = 0;
        try {
            for (Changed each : changed()) {
                if (due(each)) {
                    tryToRead(each);
                    read++;
                }
            }
        } catch (RuntimeException e) {
            // The boundary of the thread: whoever waits for it is told.
            begun.completeExceptionally(e);
        } finally {
            // Does nothing where the end was told already; nobody waits for ever.
            begun.complete(read);
        }
    }

    /** Whether a document shall be read now: one that could not be read waits for a while. */
    private boolean due(Changed changed) {
        Failed last = failed.get(changed.document().id());
        return last == null || !last.stamp().equals(changed.stamp()) || System.nanoTime() - last.nanos() > AGAIN_NANOS;
    }

    /** One document that cannot be read does not keep the others out of the queue. */
    private void tryToRead(Changed changed) {
        LibraryDocument document = changed.document();
        try {
            read(document);
            failed.remove(document.id());
        } catch (LibraryException | UncheckedIOException e) {
            LOG.warn("{}: cannot be read for the queue of reviews", document.id(), e);
            failed.put(document.id(), new Failed(changed.stamp(), System.nanoTime()));
        }
    }

    private void read(LibraryDocument document) throws LibraryException {
        desk.settle(document);
        ReviewedDocument opened = desk.open(document.id()).orElse(null);
        database.jdbi().useTransaction(handle -> {
            database.lock(handle, "review queue " + document.id());
            if (opened == null) {
                QueueTable.remove(handle, document.id());
            } else {
                QueueTable.write(handle, opened, stamp(opened.document(), lastDecision(opened)));
            }
        });
    }

    private static long lastDecision(ReviewedDocument document) {
        List<Decision> history = document.history();
        return history.isEmpty() ? 0 : history.get(history.size() - 1).id();
    }

    /** The documents that stand otherwise than the tables say, and none that are shown by a copy of theirs. */
    private List<Changed> changed() {
        List<LibraryDocument> shown = library.documents().stream()
                .filter(document -> document.copyOf() == null)
                .toList();
        return database.jdbi().withHandle(handle -> {
            Map<String, String> stamps = QueueTable.stamps(handle);
            Map<String, Long> decisions = ReviewBase.decisions(handle);
            List<Changed> changed = new ArrayList<>();
            Set<String> there = new HashSet<>();
            for (LibraryDocument document : shown) {
                there.add(document.id());
                String stamp = stamp(document, decisions.getOrDefault(document.id() + " " + document.sha256(), 0L));
                if (!stamp.equals(stamps.get(document.id()))) {
                    changed.add(new Changed(document, stamp));
                }
            }
            forget(handle, stamps.keySet(), there);
            return changed;
        });
    }

    private static void forget(Handle handle, Set<String> known, Set<String> there) {
        known.stream().filter(id -> !there.contains(id)).forEach(id -> QueueTable.remove(handle, id));
    }

    /** Says which state of a document the tables tell of. */
    private static String stamp(LibraryDocument document, long lastDecision) {
        return document.sha256() + " " + document.loadedAt() + " " + document.clauses() + " " + document.targets() + " "
                + lastDecision;
    }
}
