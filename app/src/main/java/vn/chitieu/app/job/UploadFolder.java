package vn.chitieu.app.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads on disk until they are loaded: a folder a job, in it files whose names are made here and by nobody else.
 * Thread-safe.
 */
final class UploadFolder {

    /** Place below the library folder. */
    static final String PLACE = "state/uploads";

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;

    private UploadFolder(Path folder) {
        this.folder = folder;
    }

    static UploadFolder of(Path home) throws IOException {
        return new UploadFolder(Files.createDirectories(home.resolve(PLACE)));
    }

    /** A new upload of a job. */
    Upload receive(long job, long bound) throws IOException {
        Path place = Files.createDirectories(folder.resolve(Long.toString(job)));
        String name = UUID.randomUUID().toString();
        return new Upload(place.resolve(name), name, bound);
    }

    Path file(long job, String stored) {
        return folder.resolve(Long.toString(job)).resolve(stored);
    }

    /** Makes the names of uploads survive a power cut; their content does already. */
    void force(long job) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(Long.toString(job)), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Bytes that are free on the disk. */
    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Deletes an upload, or leaves it to the sweep of the next start. */
    void delete(long job, String stored) {
        delete(file(job, stored));
    }

    /** Deletes all uploads of a job. */
    void deleteAll(long job) {
        sweep(folder.resolve(Long.toString(job)), Set.of(), Duration.ZERO);
    }

    /**
     * Deletes what was left behind: uploads that were cut off, or loaded just before an end that was not orderly.
     *
     * @param age of what is deleted at the least
     */
    void sweep(LongFunction<List<String>> known, Duration age) {
        for (Path place : list(folder)) {
            try {
                sweep(place, new HashSet<>(known.apply(Long.parseLong(String.valueOf(place.getFileName())))), age);
            } catch (NumberFormatException e) {
                LOG.warn("no upload folder: {}", place);
            }
        }
    }

    private static void sweep(Path place, Set<String> known, Duration age) {
        for (Path file : list(place)) {
            if (!known.contains(String.valueOf(file.getFileName())) && olderThan(age, file)) {
                delete(file);
            }
        }
        if (known.isEmpty() && olderThan(age, place) && list(place).isEmpty()) {
            delete(place);
        }
    }

    private static boolean olderThan(Duration age, Path file) {
        if (age.isZero()) {
            return true;
        }
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(age));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("cannot look into {}", folder, e);
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("cannot delete {}", file, e);
        }
    }
}
