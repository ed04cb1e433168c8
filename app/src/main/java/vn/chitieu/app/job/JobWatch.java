package vn.chitieu.app.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Lets threads wait until something happens to a job. Thread-safe. */
final class JobWatch {

    private final Map<Long, Long> versions = new HashMap<>();
    private final Map<Long, Integer> waiting = new HashMap<>();
    private long last;
    private boolean closed;

    synchronized void changed(long job) {
        versions.put(job, ++last);
        notifyAll();
    }

    /** Waits until the version is another than the one that was seen, or the time is over; gives the version. */
    synchronized long await(long job, long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        waiting.merge(job, 1, Integer::sum);
        try {
            return awaited(job, seen, end);
        } finally {
            waiting.computeIfPresent(job, (key, number) -> number == 1 ? null : number - 1);
        }
    }

    private synchronized long awaited(long job, long seen, long end) throws InterruptedException {
        while (version(job) == seen && !closed) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (millis <= 0) {
                break;
            }
            wait(millis);
        }
        return version(job);
    }

    /** Jobs that somebody waits for. */
    synchronized Set<Long> awaited() {
        return Set.copyOf(waiting.keySet());
    }

    private long version(long job) {
        return versions.getOrDefault(job, 0L);
    }

    /** Ends all waiting. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
