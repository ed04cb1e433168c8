package vn.chitieu.extractor.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes and reads extractions as JSON: UTF-8, fixed key order, the same bytes for the same value. Thread-safe. */
public final class ExtractionJson {

    /** Longest text of a value, in characters: more than any document may have. */
    private static final int MAX_TEXT = 1 << 28;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final ObjectWriter COMPACT = MAPPER.writer();

    private ExtractionJson() {}

    /** Writes indented JSON with a final line feed; the stream stays open. */
    public static void writePretty(Extraction extraction, OutputStream out) throws IOException {
        PRETTY.writeValue(out, extraction);
        out.write('\n');
    }

    /** Writes one line of JSON with a final line feed; the stream stays open. */
    public static void writeLine(Extraction extraction, OutputStream out) throws IOException {
        COMPACT.writeValue(out, extraction);
        out.write('\n');
    }

    /**
     * Writes one line of JSON with a final line feed; the stream stays open.
     *
     * @param escapes characters that are written as escapes though JSON takes them as they are
     */
    public static void writeLine(Extraction extraction, OutputStream out, CharacterEscapes escapes) throws IOException {
        COMPACT.with(escapes).writeValue(out, extraction);
        out.write('\n');
    }

    /** The same, indented. */
    public static void writePretty(Extraction extraction, OutputStream out, CharacterEscapes escapes)
            throws IOException {
        PRETTY.with(escapes).writeValue(out, extraction);
        out.write('\n');
    }

    /** Reads what {@link #writePretty} or {@link #writeLine} wrote; unknown keys are passed over. */
    public static Extraction read(InputStream in) throws IOException {
        return MAPPER.readValue(in, Extraction.class);
    }
}
