package vn.chitieu.index.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a library does behind the scenes: makes changes visible, commits the index now and then, compacts the catalog. */
final class Housekeeping {

    private final Indexer indexer;
    private final Indexer.Step compaction;
    private final Duration refreshAfter;
    private final long roundsToCommit;
    private final ScheduledExecutorService timer;
    private long rounds;
    private volatile @Nullable IOException failure;

    Housekeeping(LibrarySettings settings, Indexer indexer, Indexer.Step compaction) {
        this.indexer = indexer;
        this.compaction = compaction;
        this.refreshAfter = settings.refreshAfter();
        this.roundsToCommit = Math.max(
                1, settings.commitAfter().toMillis() / settings.refreshAfter().toMillis());
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "library");
            thread.setDaemon(true);
            return thread;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a round keeps what went wrong
    void start() {
        long pause = refreshAfter.toMillis();
        timer.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void round() {
        if (failure != null) {
            return;
        }
        try {
            indexer.refreshStale();
            rounds++;
            if (rounds % roundsToCommit == 0) {
                indexer.commit();
                compaction.run();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    @Nullable
    IOException failure() {
        return failure;
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
