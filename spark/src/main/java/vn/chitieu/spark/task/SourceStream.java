package vn.chitieu.spark.task;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as its file system gives them. Remembers that this failed, whatever a parser above makes of it: a
 * failure of the cluster must not be taken for damage of the file. For one thread.
 */
final class SourceStream extends FilterInputStream {

    private @Nullable IOException failure;

    SourceStream(InputStream in) {
        super(in);
    }

    /** Why bytes could not be had; null where all that were asked for came. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
