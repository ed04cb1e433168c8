package vn.chitieu.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The list of a snapshot's files with their SHA-256 digests, kept in the snapshot as {@value #NAME}: in the form of
 * {@code sha256sum}, sorted, after a line that names the form and with a last line that is the digest of those before.
 *
 * @param digests by path below the snapshot, with slashes
 */
record SnapshotManifest(SortedMap<String, String> digests) {

    static final String NAME = "manifest";

    private static final String FORM = "# chitieu/snapshot/1";
    private static final String SEPARATOR = "  ";
    private static final int DIGEST_LENGTH = 64;

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        digests.forEach((path, digest) ->
                text.append(digest).append(SEPARATOR).append(path).append('\n'));
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("# " + hex(BlobStore.sha256().digest(body)) + "\n").getBytes(StandardCharsets.US_ASCII);
        DurableFiles.write(folder.resolve(NAME), out -> {
            out.write(body);
            out.write(end);
        });
    }

    /** @throws LibraryException if the folder has no manifest or a damaged one */
    static SnapshotManifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw damaged(folder, NAME + ": missing");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("# ");
        byte[] body = text.substring(0, Math.max(0, end)).getBytes(StandardCharsets.UTF_8);
        if (end <= 0
                || !text.startsWith(FORM + "\n")
                || !text.substring(end).equals("# " + hex(BlobStore.sha256().digest(body)) + "\n")) {
            throw damaged(folder, NAME);
        }
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : text.substring(FORM.length() + 1, end).split("\n", 0)) {
            if (line.startsWith(SEPARATOR, DIGEST_LENGTH)) {
                digests.put(line.substring(DIGEST_LENGTH + SEPARATOR.length()), line.substring(0, DIGEST_LENGTH));
            }
        }
        return new SnapshotManifest(digests);
    }

    /** @throws LibraryException if a file is missing, another, or one too many */
    void verify(Path folder) throws IOException {
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            Path file = below(folder, entry.getKey());
            if (!Files.isRegularFile(file)) {
                throw damaged(folder, entry.getKey() + ": missing");
            }
            if (!copy(file, OutputStream.nullOutputStream()).equals(entry.getValue())) {
                throw damaged(folder, entry.getKey());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            TreeSet<String> extra = new TreeSet<>();
            files.filter(Files::isRegularFile).forEach(file -> extra.add(name(folder, file)));
            extra.removeAll(digests.keySet());
            extra.remove(NAME);
            if (!extra.isEmpty()) {
                throw damaged(folder, extra.first() + ": not of the snapshot");
            }
        }
    }

    /** The path below a folder, with slashes. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Path below(Path folder, String name) throws LibraryException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw damaged(folder, name);
        }
        return file;
    }

    /** Copies these files, without folders being forced, and compares what was read with the digests. */
    void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            Path target = below(to, entry.getKey());
            Files.createDirectories(DurableFiles.parent(target));
            Path source = below(from, entry.getKey());
            DurableFiles.writePart(target, out -> {
                if (!copy(source, out).equals(entry.getValue())) {
                    throw damaged(from, entry.getKey());
                }
            });
        }
    }

    /** Copies a file; gives the digest of what was read. */
    static String copy(Path from, OutputStream out) throws IOException {
        MessageDigest digest = BlobStore.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
            in.transferTo(out);
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static LibraryException damaged(Path folder, String detail) {
        return new LibraryException(LibraryCode.SNAPSHOT_DAMAGED, folder + ": " + detail);
    }

    /** Names of all files below a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
