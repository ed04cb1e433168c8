package vn.chitieu.extractor.read.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.chitieu.extractor.read.page.PageRecognizer.RecognitionException;

/** A process that gets its input and gives its output through pipes, within bounds of time and of bytes. */
final class BoundedProcess {

    private static final int MAX_OUTPUT = 16 << 20;
    private static final int MAX_COMPLAINT = 300;
    private static final int DRAIN_MILLIS = 2_000;

    private final ProcessBuilder builder;

    BoundedProcess(ProcessBuilder builder) {
        this.builder = builder;
    }

    /**
     * Runs it and returns what it writes, as UTF-8.
     *
     * @throws RecognitionException if it cannot be started, fails, is not done in time or writes too much
     */
    String run(byte[] input, TimeBudget budget) throws RecognitionException, InterruptedException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new RecognitionException("Tesseract cannot be started: " + e.getMessage(), e);
        }
        Collector output = new Collector(process.getInputStream(), MAX_OUTPUT, process);
        Collector complaint = new Collector(process.getErrorStream(), MAX_OUTPUT, process);
        try {
            output.start();
            complaint.start();
            feed(process.getOutputStream(), input);
            if (!budget.await(process)) {
                throw new RecognitionException("the page took more than " + budget.seconds() + " seconds");
            }
            output.join(DRAIN_MILLIS);
            complaint.join(DRAIN_MILLIS);
        } finally {
            end(process);
        }
        if (output.overflowed() || complaint.overflowed()) {
            throw new RecognitionException("Tesseract wrote more than " + MAX_OUTPUT + " bytes");
        }
        if (process.exitValue() != 0) {
            String said = complaint.text().strip();
            throw new RecognitionException("Tesseract ended with " + process.exitValue() + ": "
                    + said.substring(0, Math.min(said.length(), MAX_COMPLAINT)));
        }
        return output.text();
    }

    /** Writes in a thread of its own: a process that does not read must not hold up its own end. */
    private static void feed(OutputStream stream, byte[] input) {
        Thread feeder = new Thread(
                () -> {
                    try (stream) {
                        stream.write(input);
                    } catch (IOException e) {
                        // The process ended without reading all: its exit value says why.
                    }
                },
                "tesseract-input");
        feeder.setDaemon(true);
        feeder.start();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Collects what a process writes; ends the process when it writes too much. */
    private static final class Collector extends Thread {

        private final InputStream stream;
        private final int limit;
        private final Process process;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final AtomicBoolean overflowed = new AtomicBoolean();

        Collector(InputStream stream, int limit, Process process) {
            super("tesseract-output");
            this.stream = stream;
            this.limit = limit;
            this.process = process;
            setDaemon(true);
        }

        @Override
        public void run() {
            byte[] buffer = new byte[8192];
            try (stream) {
                int read = stream.read(buffer);
                while (read >= 0) {
                    bytes.write(buffer, 0, read);
                    if (bytes.size() > limit) {
                        overflowed.set(true);
                        end(process);
                        return;
                    }
                    read = stream.read(buffer);
                }
            } catch (IOException e) {
                // The process was ended: there is nothing more to read.
            }
        }

        boolean overflowed() {
            return overflowed.get();
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
