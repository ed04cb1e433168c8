package vn.chitieu.extractor.isolate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link ChunkOutputStream} wrote, and no byte beyond. */
final class ChunkInputStream extends InputStream {

    /** The child writes chunks of at most this size; one that does not is not to be believed. */
    private static final int MAX_CHUNK = 1 << 16;

    private final DataInputStream source;
    private int left;
    private boolean ended;

    ChunkInputStream(DataInputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !nextChunk()) {
            return -1;
        }
        int part = Math.min(left, length);
        source.readFully(bytes, offset, part);
        left -= part;
        return part;
    }

    private boolean nextChunk() throws IOException {
        if (!ended) {
            left = source.readInt();
            if (left < 0 || left > MAX_CHUNK) {
                throw new IOException("a chunk of " + left + " bytes");
            }
            ended = left == 0;
        }
        return !ended;
    }

    /** Passes over what is left, so that the next frame can be read. */
    @Override
    public void close() throws IOException {
        skip(Long.MAX_VALUE);
    }
}
