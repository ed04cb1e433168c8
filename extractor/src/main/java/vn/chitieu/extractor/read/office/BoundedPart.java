package vn.chitieu.extractor.read.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Counts what is read of a part, so that a small part cannot fill the memory. */
final class BoundedPart extends FilterInputStream {

    private final Counter counter;
    private final @Nullable Inflater inflater;
    private long read;

    /** Hears of every reading. */
    @FunctionalInterface
    interface Counter {
        void count(int bytes, long inflated, long compressed) throws PartTooLargeException;
    }

    BoundedPart(InputStream in, Counter counter, @Nullable Inflater inflater) {
        super(in);
        this.counter = counter;
        this.inflater = inflater;
    }

    static BoundedPart inflating(InputStream raw, Counter counter, Inflater inflater) {
        return new BoundedPart(new InflaterInputStream(raw, inflater, 8192), counter, inflater);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            counted(count);
        }
        return count;
    }

    private void counted(int bytes) throws IOException {
        read += bytes;
        counter.count(bytes, read, inflater == null ? read : inflater.getBytesRead());
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (inflater != null) {
            inflater.end();
        }
    }
}
