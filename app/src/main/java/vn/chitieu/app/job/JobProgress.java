package vn.chitieu.app.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job at one moment.
 *
 * @param counts files by state; archives that were unpacked are not among {@link #all} and {@link #ended}
 * @param retriable files that failed and can be tried again
 * @param received files that were sent, without what archives hold
 * @param running what is being loaded now
 * @param filesPerSecond 0 where it is not known
 * @param left how long the rest of what came will take, where that is known
 */
public record JobProgress(
        Job job,
        Map<FileState, Integer> counts,
        int retriable,
        int received,
        List<RunningFile> running,
        double filesPerSecond,
        Optional<Duration> left) {

    public JobProgress {
        counts = Map.copyOf(counts);
        running = List.copyOf(running);
    }

    /** Number of files in a state. */
    public int count(FileState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Number of files that came. */
    public int all() {
        int sum = 0;
        for (FileState state : FileState.values()) {
            sum += state == FileState.UNPACKED ? 0 : count(state);
        }
        return sum;
    }

    /** Number of files that ended, in whatever way. */
    public int ended() {
        return all() - count(FileState.WAITING);
    }

    /** Number of files that were announced and have not come. */
    public int missing() {
        return Math.max(0, job.announced() - received);
    }

    /** Whether files did not come that never will. */
    public boolean cutOff() {
        return missing() > 0 && job.state() != JobState.RECEIVING;
    }
}
