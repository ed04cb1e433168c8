package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes folders that appear under their name only when all that is in them is whole and on disk. */
final class WholeFolder {

    /** Fills a folder; gives a number worth telling. */
    @FunctionalInterface
    interface Content {
        int fill(Path folder) throws IOException;
    }

    private WholeFolder() {}

    /** @throws LibraryException if there is something else than an empty folder */
    static void requireFree(Path folder) throws IOException {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new LibraryException(LibraryCode.NOT_EMPTY, folder.toString());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Makes a folder in the place of an empty one or of none.
     *
     * @param target absolute
     */
    static int make(Path target, Content content) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + DurableFiles.PART);
        DurableFiles.makeFolder(DurableFiles.parent(target));
        DurableFiles.delete(part);
        try {
            Files.createDirectory(part);
            int number = content.fill(part);
            DurableFiles.forceFolders(part);
            Files.deleteIfExists(target);
            DurableFiles.move(part, target);
            return number;
        } finally {
            DurableFiles.delete(part);
        }
    }
}
