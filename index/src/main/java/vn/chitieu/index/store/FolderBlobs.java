package vn.chitieu.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Files in folders of the first two digits of their names, on a disk or on a file system that machines share. */
final class FolderBlobs implements BlobStore {

    private final Path folder;
    private final BlobKind kind;
    /** Another process may write into the same folder. */
    private final String own = UUID.randomUUID().toString();

    private final AtomicLong parts = new AtomicLong();

    /** @param home what the names of the kind are below */
    FolderBlobs(Path home, BlobKind kind) {
        this.folder = home.resolve(kind.folder());
        this.kind = kind;
    }

    /** Removes what was not written wholly; only where nobody writes. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path part : entries.filter(entry -> name(entry).endsWith(DurableFiles.PART))
                    .toList()) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public BlobKind kind() {
        return kind;
    }

    @Override
    public String put(Content content) throws IOException {
        DurableFiles.makeFolder(folder);
        Path part = folder.resolve(own + "-" + parts.incrementAndGet() + DurableFiles.PART);
        String[] digest = new String[1];
        try {
            DurableFiles.writePart(part, out -> digest[0] = kind.write(content, out));
            Path file = file(digest[0]);
            DurableFiles.makeFolder(DurableFiles.parent(file));
            DurableFiles.move(part, file);
            return digest[0];
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where the content of this digest is, or would be. */
    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(kind.file(sha256));
    }

    @Override
    public InputStream stored(String sha256) throws IOException {
        try {
            return Files.newInputStream(file(sha256));
        } catch (NoSuchFileException e) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, kind.name(sha256) + ": missing", e);
        }
    }

    @Override
    public List<String> digests() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(FolderBlobs::name)
                    .filter(kind::isFile)
                    .map(kind::digest)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
