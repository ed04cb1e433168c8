package vn.chitieu.extractor.read.ocr;

import java.util.concurrent.TimeUnit;

/**
 * The seconds that all processes for one page may take together. It counts what it waits for, as nothing here looks at a
 * clock. For one thread.
 */
final class TimeBudget {

    private final int seconds;
    private int left;

    TimeBudget(int seconds) {
        this.seconds = seconds;
        this.left = seconds;
    }

    int seconds() {
        return seconds;
    }

    /** Waits for a process; false if the budget is used up before it ends. */
    boolean await(Process process) throws InterruptedException {
        while (left > 0) {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                return true;
            }
            left--;
        }
        return !process.isAlive();
    }
}
