package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Takes what a child writes to its log, so that it never waits, and keeps the end of it. */
final class LogTail {

    private static final int KEPT = 2000;

    private final InputStream log;
    private String tail = "";

    private LogTail(InputStream log) {
        this.log = log;
    }

    /** Begins to take, on a thread of its own that ends with the child. */
    static LogTail of(InputStream log) {
        LogTail tail = new LogTail(log);
        Thread taking = new Thread(tail::take, "log of a child");
        taking.setDaemon(true);
        taking.start();
        return tail;
    }

    private void take() {
        byte[] buffer = new byte[4096];
        try {
            for (int length = log.read(buffer); length >= 0; length = log.read(buffer)) {
                append(new String(buffer, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            append(" (the log broke off: " + e.getMessage() + ")");
        }
    }

    private synchronized void append(String text) {
        String all = tail + text;
        tail = all.substring(Math.max(0, all.length() - KEPT));
    }

    /** The end of the log so far, on one line. */
    synchronized String text() {
        return tail.strip().replaceAll("\\s+", " ");
    }
}
