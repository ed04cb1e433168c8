package vn.chitieu.extractor.isolate;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadCode;

/**
 * Ends a child that takes too long over one document, or makes no progress. Recognising pages takes its time: each page
 * recognised begins the time limit anew. Thread-safe.
 */
final class Watchdog implements AutoCloseable {

    /** What a page may take beyond the limit of its recognition, to be drawn and handed over. */
    private static final Duration BESIDE_RECOGNITION = Duration.ofSeconds(15);

    private final ScheduledExecutorService timer;
    private final Runnable kill;
    private final IsolationSettings settings;
    private final Duration recognition;

    private Future<?> timeLimit;
    private Future<?> stallLimit;
    private @Nullable ReadCode ended;
    private boolean closed;

    Watchdog(ScheduledExecutorService timer, IsolationSettings settings, Runnable kill) {
        this.timer = timer;
        this.kill = kill;
        this.settings = settings;
        this.recognition = Duration.ofSeconds(settings.limits().ocrSeconds()).plus(BESIDE_RECOGNITION);
        this.timeLimit = schedule(ReadCode.TIMED_OUT, settings.time());
        this.stallLimit = schedule(ReadCode.STALLED, settings.stall());
    }

    /** The child made progress. */
    synchronized void progress(boolean ocr) {
        if (closed) {
            return;
        }
        stallLimit.cancel(false);
        stallLimit = schedule(ReadCode.STALLED, ocr ? longer(settings.stall()) : settings.stall());
        if (ocr) {
            timeLimit.cancel(false);
            timeLimit = schedule(ReadCode.TIMED_OUT, longer(settings.time()));
        }
    }

    /** Why the child was ended, or null if it was not. */
    synchronized @Nullable ReadCode ended() {
        return ended;
    }

    @Override
    public synchronized void close() {
        closed = true;
        timeLimit.cancel(false);
        stallLimit.cancel(false);
    }

    private Duration longer(Duration limit) {
        return limit.compareTo(recognition) > 0 ? limit : recognition;
    }

    private Future<?> schedule(ReadCode reason, Duration limit) {
        return timer.schedule(() -> end(reason), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void end(ReadCode reason) {
        if (!closed && ended == null) {
            ended = reason;
            kill.run();
        }
    }
}
