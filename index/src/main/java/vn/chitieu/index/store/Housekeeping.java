package vn.chitieu.index.store;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a library does behind the scenes: makes changes visible, commits the index now and then, compacts the catalog. */
final class Housekeeping {

    /** Between two looks whether there is something to do. */
    private static final long LOOK_MILLIS = 50;

    private final Indexing indexer;
    private final Indexing.Step compaction;
    private final long pause;
    private final long roundsToRefresh;
    private final long roundsToCommit;
    private final ScheduledExecutorService timer;
    private long sinceRefresh;
    private long sinceCommit;
    private volatile @Nullable IOException failure;

    Housekeeping(LibrarySettings settings, Indexing indexer, Indexing.Step compaction) {
        this.indexer = indexer;
        this.compaction = compaction;
        this.pause = Math.min(LOOK_MILLIS, settings.refreshAfter().toMillis());
        this.roundsToRefresh = settings.refreshAfter().toMillis() / pause;
        this.sinceRefresh = roundsToRefresh;
        this.roundsToCommit = Math.max(1, settings.commitAfter().toMillis() / pause);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "library");
            thread.setDaemon(true);
            return thread;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a round keeps what went wrong
    void start() {
        timer.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void round() {
        if (failure != null) {
            return;
        }
        try {
            indexer.follow();
            sinceRefresh++;
            sinceCommit++;
            // What comes after a pause is visible at once; of what comes one after the other, some at a time.
            if (sinceRefresh >= roundsToRefresh && indexer.refreshStale()) {
                sinceRefresh = 0;
            }
            if (sinceCommit >= roundsToCommit) {
                sinceCommit = 0;
                indexer.commit();
                compaction.run();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    @Nullable
    IOException failure() {
        return failure == null ? indexer.hindrance().orElse(null) : failure;
    }

    /** Ends; a round that is under way ends first. */
    void close() {
        timer.shutdown();
        boolean interrupted = false;
        while (!timer.isTerminated()) {
            try {
                if (timer.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
