package vn.chitieu.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Shows text by pages where standard output is a terminal; elsewhere writes it. */
final class Pager {

    private static final int NOT_FOUND = 127;

    private Pager() {}

    /** Shows the text, and returns when it was read. */
    static void show(Console console, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String command = console.screen().pager();
        if (command == null || !paged(command, bytes)) {
            console.out().write(bytes);
            console.out().flush();
        }
    }

    /** Whether the program took the text. */
    private static boolean paged(String command, byte[] bytes) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // What a pager of somebody's choice needs to pass colours on; theirs win.
        builder.environment().putIfAbsent("LESS", "FRXK");
        builder.environment().putIfAbsent("LV", "-c");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return false;
        }
        feed(process, bytes);
        return ended(process);
    }

    private static void feed(Process process, byte[] bytes) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(bytes);
        } catch (IOException e) {
            // The reader left before the end, which is what pagers are for.
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor() != NOT_FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
