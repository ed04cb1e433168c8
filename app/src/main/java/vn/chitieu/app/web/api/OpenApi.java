package vn.chitieu.app.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.security.Role;

/**
 * The description of the web API (OpenAPI 3.1), put together of the parts that the file {@value #PARTS} names: each has
 * {@code paths} and {@code components}, and no two describe the same. Immutable and thread-safe.
 */
public final class OpenApi implements Area {

    private static final String FRAME = "openapi.json";
    private static final String PARTS = "parts";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode whole;

    /** @param version of the program */
    public OpenApi(String version) {
        whole = (ObjectNode) read(FRAME);
        ((ObjectNode) whole.path("info")).put("version", version);
        text(PARTS).lines().filter(name -> !name.isBlank()).forEach(name -> add(name, read(name + ".json")));
    }

    private void add(String name, JsonNode part) {
        merge(name, part.path("paths"), whole.withObjectProperty("paths"));
        ObjectNode components = whole.withObjectProperty("components");
        part.path("components")
                .properties()
                .forEach(kind -> merge(name, kind.getValue(), components.withObjectProperty(kind.getKey())));
    }

    private static void merge(String name, JsonNode from, ObjectNode into) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            if (into.has(entry.getKey())) {
                throw new IllegalStateException(name + ".json describes again: " + entry.getKey());
            }
            into.set(entry.getKey(), entry.getValue());
        }
    }

    private static JsonNode read(String name) {
        try {
            return MAPPER.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String text(String name) {
        try (InputStream in = OpenApi.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the description " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths that are described. */
    public List<String> paths() {
        return whole.path("paths").properties().stream().map(Map.Entry::getKey).toList();
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/openapi.json", context -> ApiJson.tagged(context, whole), Role.ANYONE);
    }
}
