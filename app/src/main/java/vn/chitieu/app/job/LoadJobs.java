package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.Processes;
import vn.chitieu.extractor.isolate.IsolationSettings;

/**
 * Jobs that load files into the library behind the scenes. What was received survives the end of the process, however it
 * ends, and goes on at the next start. Thread-safe.
 */
public final class LoadJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadJobs.class);
    private static final Duration TICK = Duration.ofSeconds(20);
    /** What another process is receiving just now is not noted yet. */
    private static final Duration OF_OTHERS = Duration.ofDays(1);

    private static final Duration IDLE = Duration.ofMinutes(10);
    private final Settings settings;
    private final JobRunner.JobParts parts;
    private final JobRunner runner;
    private final JobFollowing following;
    private final Paces paces = new Paces();
    /** Requests that send files of a job: one large file takes longer than a sender may be silent. */
    private final Map<Long, Integer> sending = new ConcurrentHashMap<>();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jobs");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * How jobs work.
     *
     * @param home folder of the library, which uploads are kept in; processes that share a database share it, too
     * @param lease after which silence another process takes what one began, where they share a database
     */
    public record Settings(Path home, JobLimits limits, IsolationSettings isolation, Clock clock, Duration lease) {

        /** The usual ones: a processor is left to those who search, but a long file never stops all others. */
        public static Settings of(Path home, Clock clock) {
            int children = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
            return new Settings(home, JobLimits.DEFAULT, IsolationSettings.of(children), clock, Processes.LEASE);
        }
    }

    private LoadJobs(Settings settings, JobRunner.JobParts parts) {
        this.settings = settings;
        this.parts = parts;
        this.runner = new JobRunner(parts, settings.isolation().children());
        this.following = new JobFollowing(parts, runner, this::queue);
    }

    /** Opens the jobs of a library; those that had not ended go on. */
    public static LoadJobs open(
            Settings settings, Database database, DocumentLoading loading, DocumentExtraction.Start start)
            throws IOException {
        JobRunner.JobParts parts = new JobRunner.JobParts(
                new JobStore(database, settings.clock()),
                new FileStore(database),
                FileClaims.of(database, settings.lease()),
                UploadFolder.of(settings.home()),
                new JobWatch(),
                new SharedExtraction(start, settings.isolation()),
                loading);
        parts.uploads().sweep(parts.files()::stored, parts.claims().shared() ? OF_OTHERS : Duration.ZERO);
        LoadJobs jobs = new LoadJobs(settings, parts);
        if (!parts.claims().shared()) {
            parts.claims().waiting(null).forEach(jobs::queue);
        }
        parts.jobs().unended().forEach(jobs.runner::settle);
        long tick = TICK.toMillis();
        jobs.following.start();
        jobs.timer.scheduleWithFixedDelay(jobs::tick, tick, tick, TimeUnit.MILLISECONDS);
        return jobs;
    }

    /** The boundary of the timer: what fails now is tried again at the next tick. */
    void tick() {
        try {
            sending.keySet().forEach(parts.jobs()::touch);
            parts.jobs().silent(settings.limits().silence()).forEach(this::seal);
            for (long job : parts.jobs().stale(settings.limits().kept())) {
                parts.files().forgetAll(job);
                parts.uploads().deleteAll(job);
            }
            parts.extraction().rest(IDLE);
        } catch (RuntimeException e) {
            LOG.error("jobs", e);
        }
    }

    private void queue(FileStore.Waiting waiting) {
        Path path = parts.uploads().file(waiting.job(), waiting.stored());
        runner.add(
                new Work(waiting.job(), waiting.id(), waiting.name(), path, waiting.bytes(), waiting.sha256(), null));
    }

    public JobLimits limits() {
        return settings.limits();
    }

    /** Starts what reads files, so that it is there when the first one comes. */
    public void warm() {
        timer.execute(parts.extraction()::warm);
    }

    /**
     * Makes a job that is to receive files; gives its id.
     *
     * @param title may be empty: the first file names the job then
     * @param announced how many files will come, or 0
     */
    public long make(String title, String owner, int announced) {
        return parts.jobs().make(UploadName.title(title), owner, Math.max(0, announced));
    }

    /** Begins to receive files of one request; the caller closes the batch. */
    public UploadBatch receive(long id) throws JobRefusal {
        Job job = find(id).orElseThrow(() -> new JobRefusal(JobRefusal.Reason.NO_JOB));
        if (job.state() != JobState.RECEIVING) {
            throw new JobRefusal(JobRefusal.Reason.SEALED);
        }
        sending.merge(id, 1, Integer::sum);
        return new UploadBatch(
                id,
                parts.uploads(),
                settings.limits(),
                parts.files().received(id),
                arrivals -> note(id, arrivals),
                () -> sending.computeIfPresent(id, (key, requests) -> requests == 1 ? null : requests - 1));
    }

    private int note(long job, List<FileStore.Arrival> arrivals) throws IOException {
        parts.uploads().force(job);
        int fresh = 0;
        List<@Nullable Long> ids = parts.files().add(job, arrivals, parts.jobs().now());
        parts.jobs().heard(job, arrivals.get(0).name());
        boolean cancelled =
                find(job).filter(found -> found.state() == JobState.CANCELLED).isPresent();
        for (int i = 0; i < ids.size(); i++) {
            @Nullable Long id = ids.get(i);
            FileStore.Arrival arrival = arrivals.get(i);
            @Nullable String stored = arrival.stored();
            if (stored == null) {
                continue;
            }
            if (id == null) {
                parts.uploads().delete(job, stored);
            } else {
                fresh++;
                if (!cancelled) {
                    queue(new FileStore.Waiting(id, job, arrival.name(), arrival.bytes(), arrival.sha256(), stored));
                }
            }
        }
        if (cancelled) {
            cancelled(job);
        } else if (fresh == 0) {
            // Nothing is loaded behind which it would end.
            runner.settle(job);
        }
        parts.watch().changed(job);
        return fresh;
    }

    /** Takes it that all files of a job came. */
    public void seal(long job) {
        parts.jobs().seal(job);
        runner.settle(job);
    }

    /** Stops a job: what is not loaded is not loaded, and its uploads are deleted. */
    public void cancel(long id) throws JobRefusal {
        requireThere(id);
        if (!parts.jobs().cancel(id)) {
            throw new JobRefusal(JobRefusal.Reason.ENDED);
        }
        cancelled(id);
        parts.watch().changed(id);
    }

    private void cancelled(long id) {
        // In this order: an archive that is being unpacked either sees that it is stopped, or has noted what it holds.
        runner.stop(id);
        parts.jobs().cancelWaiting(id);
        parts.files().forgetAll(id);
        parts.uploads().deleteAll(id);
    }

    /** Lets what failed of a job that has ended be tried again; gives the number of files. */
    public int retry(long id) throws JobRefusal {
        JobState state = requireThere(id).state();
        if (state != JobState.DONE) {
            throw new JobRefusal(
                    state == JobState.CANCELLED ? JobRefusal.Reason.CANCELLED : JobRefusal.Reason.STILL_LOADING);
        }
        int again = parts.files().retry(id);
        if (again == 0) {
            throw new JobRefusal(JobRefusal.Reason.NOTHING_FAILED);
        }
        parts.claims().waiting(id).forEach(this::queue);
        parts.watch().changed(id);
        return again;
    }

    private Job requireThere(long id) throws JobRefusal {
        return find(id).orElseThrow(() -> new JobRefusal(JobRefusal.Reason.NO_JOB));
    }

    public Optional<Job> find(long id) {
        return parts.jobs().find(id);
    }

    /** Jobs, the newest first. */
    public List<Job> list(int offset, int limit) {
        return parts.jobs().list(offset, limit);
    }

    /** Number of jobs that are kept. */
    public int count() {
        return parts.jobs().count();
    }

    /** Number of files in a state, of all jobs that are kept. */
    public int count(FileState state) {
        return parts.files().count(state);
    }

    /** Files of a job in any of these states, the last that ended first. */
    public List<JobFile> files(long job, List<FileState> states, int offset, int limit) {
        return parts.files().list(job, states, offset, limit);
    }

    /** A job as it is now. */
    public JobProgress progress(Job job) {
        Map<FileState, FileStore.Count> counts = parts.files().counts(job.id());
        Map<FileState, Integer> files = new EnumMap<>(FileState.class);
        counts.forEach((state, count) -> files.put(state, count.files()));
        List<RunningFile> running = runner.running(job.id());
        int received = parts.files().received(job.id()).files();
        Pace.Speed speed = paces.of(job, counts, running);
        int retriable = files.containsKey(FileState.FAILED) ? parts.files().retriable(job.id()) : 0;
        return new JobProgress(job, files, retriable, received, running, speed.filesPerSecond(), speed.left());
    }

    /**
     * Waits until something happens to a job.
     *
     * @param seen what this gave before, or -1
     */
    public long await(long job, long seen, Duration longest) throws InterruptedException {
        return parts.watch().await(job, seen, longest);
    }

    @Override
    public void close() {
        timer.shutdown();
        following.close();
        parts.watch().close();
        runner.close();
    }
}
