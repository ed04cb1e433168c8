package vn.chitieu.app.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is being loaded now. Thread-safe. */
final class RunningFiles {

    private record Running(long job, RunningFile file) {}

    private final Map<Long, Running> byId = new HashMap<>();
    private final Set<Long> stopped = new HashSet<>();

    synchronized void begin(Work work) {
        byId.put(
                work.file(),
                new Running(work.job(), new RunningFile(work.file(), work.name(), work.bytes(), 0, 0, false)));
    }

    synchronized void progress(Work work, int done, int all, boolean ocr) {
        byId.computeIfPresent(
                work.file(),
                (id, running) ->
                        new Running(running.job(), new RunningFile(id, work.name(), work.bytes(), done, all, ocr)));
    }

    /** Pages or other steps of the file so far. */
    synchronized int pages(Work work) {
        Running running = byId.get(work.file());
        return running == null ? 0 : running.file().done();
    }

    synchronized void end(Work work) {
        byId.remove(work.file());
        Set<Long> jobs = new HashSet<>();
        byId.values().forEach(running -> jobs.add(running.job()));
        stopped.retainAll(jobs);
    }

    /** Asks what is being loaded of a job to stop at its next step. */
    synchronized void stop(long job) {
        stopped.add(job);
    }

    synchronized boolean stopped(long job) {
        return stopped.contains(job);
    }

    /** What is being loaded of a job, in order. */
    synchronized List<RunningFile> of(long job) {
        List<RunningFile> files = new ArrayList<>();
        byId.values().stream().filter(running -> running.job() == job).forEach(running -> files.add(running.file()));
        files.sort(Comparator.comparingLong(RunningFile::id));
        return files;
    }
}
