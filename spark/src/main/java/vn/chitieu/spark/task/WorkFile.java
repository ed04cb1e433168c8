package vn.chitieu.spark.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on the disk of the executor that holds one document after the other, none longer than a limit. For one thread. */
final class WorkFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long limit;

    private WorkFile(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /**
     * Makes a file.
     *
     * @param limit largest number of bytes that are copied
     */
    static WorkFile create(long limit) throws IOException {
        return new WorkFile(Files.createTempFile("chitieu-spark-", ".bin"), limit);
    }

    Path path() {
        return file;
    }

    /** Takes the bytes of a document, up to one more than the limit, from which it is seen to be too large. */
    void fill(InputStream in) throws DocumentLostException, IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            long left = limit + 1;
            while (left > 0) {
                int count = read(in, buffer, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    return;
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
    }

    /** What the input is to blame for, told apart from the disk of the executor. */
    private static int read(InputStream in, byte[] buffer, int count) throws DocumentLostException {
        try {
            return in.read(buffer, 0, count);
        } catch (IOException e) {
            throw new DocumentLostException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
