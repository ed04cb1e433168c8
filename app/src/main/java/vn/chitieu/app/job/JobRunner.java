package vn.chitieu.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.index.store.LibraryException;

/**
 * Loads what is in the queue on some threads and notes how each file ended. A file that is under way when this is closed
 * waits for the next start. Thread-safe.
 */
final class JobRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int END_SECONDS = 30;

    private final JobQueue queue = new JobQueue();
    private final RunningFiles running = new RunningFiles();
    private final ExecutorService threads;
    private final JobParts parts;
    private final FileLoad load;
    /** Uploads that are in the queue or under way, by their ids, with their jobs. */
    private final Map<Long, Long> uploads = new ConcurrentHashMap<>();

    private final int most;
    private volatile boolean closed;

    /**
     * What the runner works with.
     *
     * @param extraction is closed with the runner, and so are claims
     */
    record JobParts(
            JobStore jobs,
            FileStore files,
            FileClaims claims,
            UploadFolder uploads,
            JobWatch watch,
            SharedExtraction extraction,
            DocumentLoading loading) {}

    JobRunner(JobParts parts, int threads) {
        this.parts = parts;
        this.most = 2 * threads;
        this.load = new FileLoad(parts.extraction(), parts.loading());
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "job");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < threads; i++) {
            this.threads.execute(this::work);
        }
    }

    /** Takes an upload to load, unless it has it already. */
    void add(Work work) {
        if (uploads.putIfAbsent(work.file(), work.job()) == null) {
            queue.add(work);
        }
    }

    /** Jobs of which something is in the queue or under way. */
    Set<Long> busy() {
        return Set.copyOf(uploads.values());
    }

    /** How many more uploads it takes to have enough to do. */
    int room() {
        return most - uploads.size();
    }

    List<RunningFile> running(long job) {
        return running.of(job);
    }

    /** Takes out what waits of a job, and lets what is under way stop at its next page. */
    void stop(long job) {
        running.stop(job);
        for (Work work : queue.drop(job)) {
            forget(work);
            if (work.within() != null) {
                work.within().memberEnded();
            }
        }
    }

    private void work() {
        boolean ended = false;
        try {
            @Nullable Work work = queue.take();
            while (work != null) {
                attempt(work);
                work = queue.take();
            }
            ended = true;
        } catch (InterruptedException e) {
            ended = true;
            Thread.currentThread().interrupt();
        } finally {
            // Whatever ends a thread, another takes its place: jobs go on.
            if (!ended && !closed) {
                threads.execute(this::work);
            }
        }
    }

    /** The boundary of a thread: what a full disk or a defect does here costs one file, which waits for the next start. */
    private void attempt(Work work) throws InterruptedException {
        if (work.within() == null && !parts.claims().take(work.file())) {
            // Another process has it, or it was stopped there.
            forget(work);
            return;
        }
        running.begin(work);
        parts.watch().changed(work.job());
        try {
            run(work);
        } catch (FileLoad.StoppedException e) {
            LOG.debug("stopped: {}", work.name());
            leave(work);
        } catch (RuntimeException e) {
            LOG.error("{}", work.name(), e);
            leave(work);
        } finally {
            running.end(work);
            forget(work);
            settle(work.job());
        }
    }

    private void forget(Work work) {
        if (work.within() == null) {
            uploads.remove(work.file());
        }
    }

    private void run(Work work) throws InterruptedException {
        String began = parts.jobs().now();
        FileLoad.Result result = load.load(work, (done, all, ocr) -> progress(work, done, all, ocr));
        if (result instanceof FileLoad.Result.Unpacked unpacked) {
            unpack(work, unpacked.archive(), began);
        } else if (result instanceof FileLoad.Result.Ended ended && !(closed && ended.state() == FileState.FAILED)) {
            // What fails while children are being ended is begun anew by the next start.
            end(work, ended, began);
        }
    }

    private void progress(Work work, int done, int all, boolean ocr) {
        if (closed || running.stopped(work.job())) {
            throw new FileLoad.StoppedException();
        }
        running.progress(work, done, all, ocr);
        parts.watch().changed(work.job());
    }

    private void end(Work work, FileLoad.Result.Ended ended, String began) {
        JobFile.End end = new JobFile.End(
                ended.outcome(),
                ended.loading(),
                ended.code(),
                ended.detail(),
                ended.document(),
                running.pages(work),
                began,
                parts.jobs().now());
        parts.files().end(work.file(), ended.state(), end);
        if (ended.state() == FileState.FAILED) {
            parts.files().failWithin(work.file(), end);
        } else if (work.within() == null) {
            parts.uploads().delete(work.job(), String.valueOf(work.path().getFileName()));
        }
        leave(work);
    }

    /** The file that was tells the archive around it, which ends with its last. */
    private void leave(Work work) {
        Work.@Nullable Unpacked within = work.within();
        if (within != null && within.memberEnded() && !closed) {
            endArchive(within.archive(), within.beganAt());
        }
    }

    private void endArchive(Work archive, String began) {
        JobFile.End end = new JobFile.End(
                null, null, null, null, null, 0, began, parts.jobs().now());
        parts.files().endArchive(archive.file(), end);
        if (archive.within() == null && !parts.files().failedWithin(archive.file())) {
            parts.files().forget(archive.file());
            parts.uploads().delete(archive.job(), String.valueOf(archive.path().getFileName()));
        }
        leave(archive);
    }

    private void unpack(Work archive, Answer.Archive answer, String began) {
        String now = parts.jobs().now();
        List<FileStore.Arrival> arrivals = new ArrayList<>();
        for (Answer.Member member : answer.members()) {
            arrivals.add(Members.arrival(archive, member, arrivals.size()));
        }
        List<JobFile> files = parts.files().members(archive.job(), arrivals, now);
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileStore.@Nullable Refusal refusal = arrivals.get(i).refusal();
            boolean waits = files.get(i).state() == FileState.WAITING;
            if (waits && refusal != null) {
                parts.files().end(files.get(i).id(), FileState.FAILED, Members.refused(refusal, now));
            } else if (waits) {
                wanted.add(i);
            }
        }
        // One more than there are: the archive itself, so that it does not end before all are in the queue.
        Work.Unpacked unpacked = new Work.Unpacked(archive, answer, began, wanted.size() + 1);
        queue.addFirst(wanted.stream()
                .map(i -> Members.work(files.get(i), answer.members().get(i), unpacked))
                .toList());
        if (running.stopped(archive.job())) {
            parts.jobs().cancelWaiting(archive.job());
            stop(archive.job());
        }
        if (unpacked.memberEnded()) {
            endArchive(archive, began);
        }
    }

    /** Ends a job if it has nothing left to do; what it loaded is found from then on. */
    void settle(long job) {
        try {
            if (parts.jobs().nothingLeft(job)) {
                parts.loading().refresh();
                parts.jobs().end(job);
            }
        } catch (LibraryException | RuntimeException e) {
            LOG.error("job {}", job, e);
        }
        parts.watch().changed(job);
    }

    @Override
    public void close() {
        closed = true;
        queue.close();
        // No thread is interrupted: that would close the files of the library under it.
        threads.shutdown();
        parts.extraction().close();
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a load does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Last: what was not loaded is for the others from then on.
        parts.claims().close();
    }
}
