package vn.chitieu.app.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast each job goes that has not ended. Thread-safe. */
final class Paces {

    private final Map<Long, Pace> byJob = new ConcurrentHashMap<>();

    /** The speed of a job now. */
    Pace.Speed of(Job job, Map<FileState, FileStore.Count> counts, List<RunningFile> running) {
        if (job.state().ended()) {
            byJob.remove(job.id());
            return Pace.Speed.UNKNOWN;
        }
        FileStore.Count done = FileStore.Count.NONE;
        for (Map.Entry<FileState, FileStore.Count> count : counts.entrySet()) {
            if (count.getKey() != FileState.WAITING && count.getKey() != FileState.UNPACKED) {
                done = done.plus(count.getValue());
            }
        }
        double parted = running.stream().mapToDouble(RunningFile::doneBytes).sum();
        double rest =
                counts.getOrDefault(FileState.WAITING, FileStore.Count.NONE).bytes() - parted;
        long now = System.nanoTime();
        int files = done.files();
        double bytes = done.bytes() + parted;
        return byJob.computeIfAbsent(job.id(), id -> new Pace(now, files, bytes))
                .at(now, files, bytes, rest);
    }
}
