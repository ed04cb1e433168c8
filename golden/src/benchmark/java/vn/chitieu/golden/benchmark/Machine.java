package vn.chitieu.golden.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the machine does meanwhile: other work on it makes times longer. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** Time that processors worked for this process. */
    static long busyNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Number of processes that wanted to run in the last minute, on average. */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    /** Bytes of heap in use after a collection. */
    static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
