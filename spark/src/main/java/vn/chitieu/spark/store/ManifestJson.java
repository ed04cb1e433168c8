package vn.chitieu.spark.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Manifests and the account as JSON. Thread-safe. */
final class ManifestJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private ManifestJson() {}

    /** Hears of each line. */
    @FunctionalInterface
    interface Sink {
        void line(ManifestLine line);
    }

    /** Writes a value on a line of its own. */
    static void writeLine(Object value, OutputStream out) throws IOException {
        MAPPER.writeValue(out, value);
        out.write('\n');
    }

    /** Writes a value indented. */
    static void writePretty(Object value, OutputStream out) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, value);
        out.write('\n');
    }

    /** Reads the one value of a mark. */
    static PartIds readIds(InputStream in) throws IOException {
        return MAPPER.readValue(in, PartIds.class);
    }

    /** Reads a manifest to its end. */
    static void read(InputStream in, Sink sink) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.line(MAPPER.readValue(line, ManifestLine.class));
            }
        }
    }
}
