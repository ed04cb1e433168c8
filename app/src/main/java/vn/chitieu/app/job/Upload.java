package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.chitieu.app.batch.DocumentLoading;

/** One file on its way to the disk; what passes its bound is counted, but not written. For one thread. */
final class Upload implements AutoCloseable {

    private final Path file;
    private final String stored;
    private final long bound;
    private final FileChannel channel;
    private final MessageDigest digest = DocumentLoading.digest();
    private long bytes;
    private boolean kept;

    /** Makes the file, which is not there yet. */
    Upload(Path file, String stored, long bound) throws IOException {
        this.file = file;
        this.stored = stored;
        this.bound = bound;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void write(ByteBuffer content) throws IOException {
        bytes += content.remaining();
        if (bytes > bound) {
            content.position(content.limit());
            return;
        }
        digest.update(content.duplicate());
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    long bytes() {
        return bytes;
    }

    boolean tooLarge() {
        return bytes > bound;
    }

    String stored() {
        return stored;
    }

    /** Makes the content survive a power cut and keeps the file; gives its digest. */
    String keep() throws IOException {
        channel.force(true);
        kept = true;
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Ends; a file that was not kept is deleted. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!kept) {
            Files.deleteIfExists(file);
        }
    }
}
