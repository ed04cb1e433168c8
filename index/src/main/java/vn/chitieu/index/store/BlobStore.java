package vn.chitieu.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Files named by the SHA-256 of their content, in folders of its first two digits. A file is whole and survives a power
 * cut when {@link #put} returns. Thread-safe.
 */
final class BlobStore {

    private static final int DIGEST_LENGTH = 64;

    private final Path folder;
    private final String ending;
    private final boolean compressed;
    private final AtomicLong parts = new AtomicLong();

    /** A store in this folder; names are of the content before it is compressed. */
    BlobStore(Path folder, String ending, boolean compressed) {
        this.folder = folder;
        this.ending = ending;
        this.compressed = compressed;
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

    /**
     * Stores content and gives its digest. What stands there already is written again: it may be damaged, or not have
     * been forced to the disk.
     */
    String put(DurableFiles.Content content) throws IOException {
        DurableFiles.makeFolder(folder);
        Path part = folder.resolve(parts.incrementAndGet() + DurableFiles.PART);
        MessageDigest digest = sha256();
        try {
            DurableFiles.writePart(part, out -> write(content, out, digest));
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Path file = file(sha256);
            DurableFiles.makeFolder(DurableFiles.parent(file));
            DurableFiles.move(part, file);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(DurableFiles.Content content, OutputStream out, MessageDigest digest) throws IOException {
        if (compressed) {
            GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 15);
            content.writeTo(new DigestOutputStream(zip, digest));
            zip.finish();
        } else {
            content.writeTo(new DigestOutputStream(out, digest));
        }
    }

    /** Where the content of this digest is, or would be. */
    Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ending);
    }

    /** @throws LibraryException if it is missing */
    InputStream open(String sha256) throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(file(sha256));
        } catch (NoSuchFileException e) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, name(sha256) + ": missing", e);
        }
        return compressed ? new GZIPInputStream(in, 1 << 15) : in;
    }

    /**
     * Reads the content and compares it with its digest.
     *
     * @throws LibraryException if it is missing or another
     */
    void verify(String sha256) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(sha256), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (LibraryException e) {
            throw e;
        } catch (IOException e) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, name(sha256) + ": " + e.getMessage(), e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, name(sha256) + ": another content");
        }
    }

    /** Digests of all that is stored, sorted; other files are passed over. */
    List<String> digests() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(BlobStore::name)
                    .filter(name -> name.length() == DIGEST_LENGTH + ending.length() && name.endsWith(ending))
                    .map(name -> name.substring(0, DIGEST_LENGTH))
                    .sorted()
                    .toList();
        }
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    /** How messages name a stored file: its place in the library. */
    String name(String sha256) {
        return name(folder) + "/" + sha256.substring(0, 2) + "/" + sha256 + ending;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
