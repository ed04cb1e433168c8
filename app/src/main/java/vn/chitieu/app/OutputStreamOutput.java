package vn.chitieu.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.Output;
import vn.chitieu.app.batch.OutputLostException;
import vn.chitieu.extractor.model.Extraction;

/** Writes all documents one after the other to a stream, usually standard output. */
final class OutputStreamOutput implements Output {

    private final OutputStream out;
    private final OutputFormat format;

    OutputStreamOutput(OutputStream out, OutputFormat format) {
        this.out = out;
        this.format = format;
    }

    @Override
    public Optional<Failure> refusal(Input input) {
        return Optional.empty();
    }

    @Override
    public void begin() throws IOException {
        try {
            format.begin(out);
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }

    @Override
    public void write(Input input, Extraction extraction) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        format.write(extraction, whole);
        try {
            whole.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }

    @Override
    public String name(Input input) {
        return "-";
    }
}
