package vn.chitieu.app.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How fast a job goes, over the last minute as far as it was looked at, and how long it will take. Times are those of
 * {@link System#nanoTime}. Thread-safe.
 */
final class Pace {

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(60);
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(500);
    /** Before that, nothing can be said. */
    private static final double LEAST_SECONDS = 0.5;

    private static final double NANOS = 1e9;

    private record Sample(long nanos, int files, double bytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Begins with what was done already. */
    Pace(long nanos, int files, double bytes) {
        samples.add(new Sample(nanos, files, bytes));
    }

    /**
     * The speed now.
     *
     * @param filesPerSecond 0 where it is not known yet
     * @param left how long the rest will take, where that is known
     */
    record Speed(double filesPerSecond, Optional<Duration> left) {

        static final Speed UNKNOWN = new Speed(0, Optional.empty());
    }

    /**
     * Notes what is done so far.
     *
     * @param bytes that are done, with the parts of files that are under way
     * @param rest bytes that are not
     */
    synchronized Speed at(long nanos, int files, double bytes, double rest) {
        while (samples.size() > 1 && nanos - samples.element().nanos() > WINDOW) {
            samples.remove();
        }
        Sample first = samples.element();
        if (nanos - samples.getLast().nanos() >= APART) {
            samples.add(new Sample(nanos, files, bytes));
        }
        double seconds = (nanos - first.nanos()) / NANOS;
        if (seconds < LEAST_SECONDS) {
            return Speed.UNKNOWN;
        }
        double bytesPerSecond = (bytes - first.bytes()) / seconds;
        Optional<Duration> left = bytesPerSecond <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(rest / bytesPerSecond)));
        return new Speed((files - first.files()) / seconds, left);
    }
}
