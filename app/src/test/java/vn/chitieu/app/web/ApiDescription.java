package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The description of the web API, as the server gives it, and what it says of answers. */
record ApiDescription(JsonNode whole) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ApiDescription of(byte[] bytes) throws java.io.IOException {
        return new ApiDescription(MAPPER.readTree(bytes));
    }

    /** Visits all that is got, by path. */
    void eachGet(BiConsumer<String, JsonNode> work) {
        whole.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                work.accept(path.getKey(), path.getValue().path("get"));
            }
        });
    }

    /** What else stands at a path is shared by its verbs. */
    static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** Work with an answer. */
    @FunctionalInterface
    interface Answers {
        void accept(String method, String path, String status);
    }

    /** Visits all answers that are described, by method and path. */
    void eachAnswer(Answers work) {
        whole.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb -> verb.getValue()
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> work.accept(verb.getKey(), path.getKey(), status))));
    }

    /** What a reference leads to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? whole.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The path with an id, and with the examples of its parameters. */
    String sample(String path, JsonNode operation, String id) {
        List<String> query = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                query.add(parameter.path("name").asText() + "="
                        + Links.encoded(parameter.path("example").asText()));
            }
        }
        return path.replaceAll("\\{[^}]*}", id) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** A schema of the description that takes no key which it does not name. */
    private JsonSchema schema(JsonNode schema) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("components", closed(whole.path("components")));
        root.setAll((ObjectNode) closed(schema));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private static JsonNode closed(JsonNode node) {
        JsonNode copy = node.deepCopy();
        List<JsonNode> open = new ArrayList<>(List.of(copy));
        while (!open.isEmpty()) {
            JsonNode each = open.remove(open.size() - 1);
            if (each.isObject() && each.path("properties").isObject() && !each.has("additionalProperties")) {
                ((ObjectNode) each).put("additionalProperties", false);
            }
            each.forEach(open::add);
        }
        return copy;
    }

    /** Holds an answer against what is described. */
    void conforms(String what, JsonNode response, HttpResponse<byte[]> answer) {
        conforms(what, response, answer.headers(), answer.body());
    }

    /** Holds an answer against what is described. */
    void conforms(String what, JsonNode response, HttpHeaders headers, byte[] body) {
        JsonNode documented = resolved(response);
        for (Map.Entry<String, JsonNode> header : documented.path("headers").properties()) {
            assertThat(headers.firstValue(header.getKey())).as(what).isPresent();
        }
        if (!documented.has("content")) {
            assertThat(body).as(what).isEmpty();
            return;
        }
        String type = headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = documented.path("content").path(type);
        assertThat(content.isMissingNode()).as(what + " is " + type).isFalse();
        if (type.endsWith("json") && content.has("schema")) {
            try {
                assertThat(schema(content.path("schema")).validate(MAPPER.readTree(body)))
                        .as(what)
                        .isEmpty();
            } catch (java.io.IOException e) {
                throw new AssertionError(what, e);
            }
        }
    }
}
