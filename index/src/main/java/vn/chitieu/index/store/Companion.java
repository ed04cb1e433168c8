package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that belongs to a library but is kept by somebody else, such as a database of corrections. Snapshots have it, and
 * restoring puts it back.
 *
 * @param name place below the folder of the library, with slashes; within the folder {@code state}
 * @param content writes a whole copy
 */
public record Companion(String name, Content content) {

    /** Writes a copy of the file as of one moment. */
    @FunctionalInterface
    public interface Content {

        /** @param file is not there yet */
        void writeTo(Path file) throws IOException;
    }

    public Companion {
        Path path = Path.of(name);
        if (path.isAbsolute() || !path.normalize().equals(path) || !path.startsWith(LibraryFolder.STATE)) {
            throw new IllegalArgumentException("a companion stands in the folder state: " + name);
        }
    }
}
