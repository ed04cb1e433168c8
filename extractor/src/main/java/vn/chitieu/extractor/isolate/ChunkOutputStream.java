package vn.chitieu.extractor.isolate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes bytes of unknown number as chunks behind their length; closing ends them and leaves the target open. */
final class ChunkOutputStream extends OutputStream {

    private final DataOutputStream target;
    private final byte[] chunk = new byte[1 << 16];
    private int filled;

    ChunkOutputStream(DataOutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == chunk.length) {
            writeChunk();
        }
        chunk[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                writeChunk();
            }
            int part = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    private void writeChunk() throws IOException {
        if (filled > 0) {
            target.writeInt(filled);
            target.write(chunk, 0, filled);
            filled = 0;
        }
    }

    @Override
    public void close() throws IOException {
        writeChunk();
        target.writeInt(0);
        target.flush();
    }
}
