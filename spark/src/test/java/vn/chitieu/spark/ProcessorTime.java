package vn.chitieu.spark;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Time that a core worked for the processes that this one started, and for all below them, while this was open. It is looked
 * at every fifth of a second, and what a process did after the last look is not known. Unlike the clock, it does not count what
 * other programs of the machine take.
 */
final class ProcessorTime implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;

    private final Map<Long, Duration> times = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "processor time");

    private ProcessorTime() {}

    static ProcessorTime start() {
        ProcessorTime time = new ProcessorTime();
        time.thread.setDaemon(true);
        time.thread.start();
        return time;
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        ProcessHandle.current().descendants().forEach(one -> one.info()
                .totalCpuDuration()
                .ifPresent(taken -> times.merge(one.pid(), taken, ProcessorTime::longer)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    double seconds() {
        return times.values().stream()
                .mapToDouble(taken -> taken.toMillis() / 1e3)
                .sum();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
