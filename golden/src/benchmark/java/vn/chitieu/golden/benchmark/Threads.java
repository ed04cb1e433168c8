package vn.chitieu.golden.benchmark;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads as a search has them. */
final class Threads {

    private Threads() {}

    /** One for each processor but that of the thread which asks. */
    static ExecutorService beside() {
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "plain");
            thread.setDaemon(true);
            return thread;
        });
    }
}
