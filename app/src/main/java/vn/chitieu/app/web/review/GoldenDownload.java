package vn.chitieu.app.web.review;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.chitieu.app.review.GoldenFiles;

/**
 * Sends golden cases. Each is written to a file before it is sent: originals are too large for the memory, and what goes
 * wrong can still be said by a page. Thread-safe.
 */
final class GoldenDownload {

    private static final String PREFIX = "golden-";
    private static final String ENDING = ".zip";

    private final Path folder;

    /** Writes into this folder, and removes from it what a crash left behind. */
    GoldenDownload(Path folder) throws IOException {
        this.folder = folder;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Answers with a case. */
    void send(Context context, GoldenFiles files) throws IOException {
        Path zip = Files.createTempFile(folder, PREFIX, ENDING);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip))) {
                files.zip(out);
            }
            context.header("Content-Disposition", "attachment; filename=\"" + files.name() + ENDING + "\"");
            context.contentType("application/zip")
                    .result(Files.newInputStream(zip, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            Files.deleteIfExists(zip);
            throw e;
        }
    }
}
