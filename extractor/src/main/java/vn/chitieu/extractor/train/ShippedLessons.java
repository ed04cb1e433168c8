package vn.chitieu.extractor.train;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.Sha256;

/**
 * The lessons of the shipped models, which the build leaves beside them: an installation has no annotated documents but
 * its own, and models that learnt from these alone would have forgotten all others. Stateless, thread-safe.
 */
final class ShippedLessons {

    /** File beside the models. */
    static final String FILE = "lessons.json.gz";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ShippedLessons() {}

    /** The lessons as a file; the same lessons, the same bytes. */
    static byte[] bytes(List<Lesson> lessons) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(out, lessons);
        }
        return bytes.toByteArray();
    }

    /** The lessons of a file. */
    static List<Lesson> read(InputStream in) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(in)) {
            return List.copyOf(MAPPER.readValue(unpacked, new TypeReference<List<Lesson>>() {}));
        }
    }

    /** The lessons of the shipped models. */
    static List<Lesson> load() throws IOException {
        return read(new ByteArrayInputStream(file()));
    }

    /** Digest of the lessons of the shipped models. */
    static String digest() throws IOException {
        return Sha256.of(file());
    }

    private static byte[] file() throws IOException {
        try (InputStream in = Models.class.getResourceAsStream("models/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the lessons of the models are missing: the build writes them"
                        + " (mvn process-classes -pl extractor)");
            }
            return in.readAllBytes();
        }
    }
}
