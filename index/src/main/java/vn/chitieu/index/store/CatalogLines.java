package vn.chitieu.index.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line and knows where it stands. For one thread. */
final class CatalogLines implements AutoCloseable {

    /** Longer than any entry; what is longer is damage and comes in pieces. */
    private static final int MAX_LENGTH = 1 << 20;

    private final InputStream in;
    private long position;
    private boolean terminated;

    CatalogLines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The next line without its line feed, or null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        terminated = false;
        while (line.size() < MAX_LENGTH) {
            int b = in.read();
            if (b < 0) {
                return line.size() == 0 ? null : line.toByteArray();
            }
            position++;
            if (b == '\n') {
                terminated = true;
                break;
            }
            line.write(b);
        }
        return line.toByteArray();
    }

    /** Whether the last line ended in a line feed. */
    boolean terminated() {
        return terminated;
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
