package vn.chitieu.index.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.chitieu.extractor.model.Extraction;

/**
 * A file to load, and what was extracted from it.
 *
 * @param original the file's bytes
 * @param loadedAt time of the load, such as {@code 2026-01-31T08:00:00Z}; only recorded
 * @param again whether a file that is loaded already is replaced by this extraction of it
 */
public record LoadedFile(Original original, Extraction extraction, String loadedAt, boolean again) {

    /** Gives the bytes of a file, from its beginning each time. */
    @FunctionalInterface
    public interface Original {
        InputStream open() throws IOException;
    }

    /** A file on disk. */
    public static LoadedFile of(Path file, Extraction extraction, String loadedAt) {
        return new LoadedFile(() -> Files.newInputStream(file), extraction, loadedAt, false);
    }

    /** A file in memory. */
    public static LoadedFile of(byte[] content, Extraction extraction, String loadedAt) {
        return new LoadedFile(() -> new ByteArrayInputStream(content), extraction, loadedAt, false);
    }
}
