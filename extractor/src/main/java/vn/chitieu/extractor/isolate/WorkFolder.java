package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A folder for what children leave behind, deleted with all of it. Thread-safe. */
final class WorkFolder implements AutoCloseable {

    private final Path folder;
    private final AtomicInteger reserved = new AtomicInteger();

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one in the folder for temporary files. */
    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("chitieu-"));
    }

    /** Makes a folder in it. */
    Path make() throws IOException {
        return Files.createTempDirectory(folder, "child-");
    }

    /** A path in it where nothing stands, and that is given to nobody else. */
    Path reserve() {
        return folder.resolve("unpacked-" + reserved.incrementAndGet());
    }

    /** Deletes one of its folders, or as much as goes: the rest goes with the whole. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}
