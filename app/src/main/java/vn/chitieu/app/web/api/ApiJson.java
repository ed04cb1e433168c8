package vn.chitieu.app.web.api;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.export.TerminalEscapes;

/** Answers of the web API: JSON in UTF-8, the same bytes for the same answer. Stateless. */
public final class ApiJson {

    private static final String TYPE = "application/json";
    private static final int TAG_BYTES = 18;

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .characterEscapes(new TerminalEscapes())
                    .build())
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private ApiJson() {}

    /** What all answers are written with. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Writes an answer. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Answers with a value. */
    public static void answer(Context context, Object value) throws JsonProcessingException {
        context.contentType(TYPE).result(WRITER.writeValueAsBytes(value));
    }

    /** Answers with what is written. */
    static void answer(Context context, Content content) throws IOException {
        context.contentType(TYPE).result(bytes(content));
    }

    /** Answers with a value that changes rarely: a program that shows the tag of what it has is spared the bytes. */
    static void tagged(Context context, Object value) throws JsonProcessingException {
        tagged(context, WRITER.writeValueAsBytes(value));
    }

    /** The same for what is written. */
    static void tagged(Context context, Content content) throws IOException {
        tagged(context, bytes(content));
    }

    private static void tagged(Context context, byte[] bytes) {
        String tag = tag(bytes);
        // A program may keep it for itself, if it asks each time whether it still holds.
        context.header("Cache-Control", "private, no-cache").header("ETag", tag);
        @Nullable String has = context.header("If-None-Match");
        if (has != null && has.contains(tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(TYPE).result(bytes);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            byte[] head = Arrays.copyOf(digest, TAG_BYTES);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(head) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
