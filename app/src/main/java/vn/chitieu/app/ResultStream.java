package vn.chitieu.app;

import java.io.IOException;
import java.io.OutputStream;
import vn.chitieu.app.batch.OutputLostException;

/** Standard output, whose failures are told from those of what is read: the reader of a pipe may leave at any time. */
final class ResultStream extends OutputStream {

    private final OutputStream out;

    ResultStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }
}
