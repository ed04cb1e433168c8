package vn.chitieu.app.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what other processes do to the jobs of a shared database: loads what waits and nobody has, stops what they
 * stopped, tells those who wait that something happened.
 */
final class JobFollowing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobFollowing.class);
    private static final int PAUSE_MILLIS = 500;

    private final JobRunner.JobParts parts;
    private final JobRunner runner;
    private final Consumer<FileStore.Waiting> queue;
    /** How the jobs stood that somebody waits for. */
    private final Map<Long, String> seen = new HashMap<>();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jobs of others");
        thread.setDaemon(true);
        return thread;
    });

    /** @param queue takes files that are to be loaded here */
    JobFollowing(JobRunner.JobParts parts, JobRunner runner, Consumer<FileStore.Waiting> queue) {
        this.parts = parts;
        this.runner = runner;
        this.queue = queue;
    }

    void start() {
        if (parts.claims().shared()) {
            timer.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The boundary of the timer: what fails now is tried again at the next look. */
    private void look() {
        try {
            for (long job : runner.busy()) {
                if (parts.jobs()
                        .find(job)
                        .map(Job::state)
                        .filter(JobState.CANCELLED::equals)
                        .isPresent()) {
                    runner.stop(job);
                }
            }
            int room = runner.room();
            if (room > 0) {
                parts.claims().free(room).forEach(queue);
            }
            tell();
        } catch (RuntimeException e) {
            LOG.error("jobs of other processes", e);
        }
    }

    private void tell() {
        seen.keySet().retainAll(parts.watch().awaited());
        for (long job : parts.watch().awaited()) {
            Optional<Job> found = parts.jobs().find(job);
            String state = found + " " + parts.files().counts(job);
            if (!state.equals(seen.put(job, state))) {
                parts.watch().changed(job);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
