package vn.chitieu.app;

import java.nio.file.Path;

/**
 * A document to extract.
 *
 * @param file where it is
 * @param relative its place under {@code --out}: the file name, or the path below the folder that was named
 */
record Input(Path file, Path relative) {

    /** File name without folders. */
    String name() {
        return relative.getFileName().toString();
    }

    /** The input as messages name it. */
    String subject() {
        return file.toString();
    }
}
