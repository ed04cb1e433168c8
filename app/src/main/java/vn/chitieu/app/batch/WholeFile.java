package vn.chitieu.app.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that appear under their name only when they are whole: the content goes to a hidden file beside it,
 * which is then moved.
 */
public final class WholeFile {

    /**
     * Gives the content.
     *
     * @param <E> what it may throw besides
     */
    @FunctionalInterface
    public interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws IOException, E;
    }

    private WholeFile() {}

    /**
     * Writes a file and the folders above it.
     *
     * @throws IOException if it cannot be written; what stood under the name before is then unchanged
     */
    public static <E extends Exception> void write(Path file, Content<E> content) throws IOException, E {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null || Files.isDirectory(whole)) {
            throw new IOException("is a directory");
        }
        Files.createDirectories(folder);
        Path partial = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                content.writeTo(out);
            }
            move(partial, whole);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path partial, Path whole) throws IOException {
        try {
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
