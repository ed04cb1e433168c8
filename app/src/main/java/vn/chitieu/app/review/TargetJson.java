package vn.chitieu.app.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/** Targets as JSON, as the history keeps them. Thread-safe. */
final class TargetJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TargetJson() {}

    static String text(Target target) {
        try {
            return MAPPER.writeValueAsString(target);
        } catch (IOException e) {
            // A record in memory has nothing that could fail to be written.
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String textOrNull(@Nullable Target target) {
        return target == null ? null : text(target);
    }

    static @Nullable Target read(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, Target.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the history of reviews is damaged", e);
        }
    }
}
