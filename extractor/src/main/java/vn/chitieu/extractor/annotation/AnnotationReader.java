package vn.chitieu.extractor.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.TargetKind;

/** Reads annotations from JSON; unknown keys are passed over. Thread-safe. */
public final class AnnotationReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private AnnotationReader() {}

    /** Reads one node, where the node is absent or of another form it says so. */
    private interface Form<T> {
        T read(JsonNode node) throws IOException;
    }

    /**
     * Reads an annotation: an object, or a bare list of targets.
     *
     * @param json UTF-8
     * @throws IOException if it is no JSON or a field that every entry needs is absent; the message names the entry
     */
    public static Expected read(byte[] json) throws IOException {
        JsonNode root = MAPPER.readTree(json);
        if (root.isArray()) {
            return new Expected(Map.of(), List.of(), null, null, list("targets", root, AnnotationReader::target), null);
        }
        if (!root.isObject()) {
            throw new IOException("an annotation is an object or a list of targets");
        }
        return new Expected(
                document(root.path("document")),
                orEmpty(optionalList(root, "repeats", AnnotationReader::repeat)),
                optionalList(root, "citations", AnnotationReader::citation),
                optionalList(root, "clauses", AnnotationReader::clause),
                orEmpty(optionalList(root, "targets", AnnotationReader::target)),
                conflicts(root));
    }

    /** The conflicts of an object that has a key {@code conflicts}, else null. */
    static @Nullable List<ExpectedConflict> conflicts(JsonNode root) throws IOException {
        return optionalList(root, "conflicts", AnnotationReader::conflict);
    }

    private static Map<String, @Nullable String> document(JsonNode node) {
        Map<String, @Nullable String> facts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isTextual() || field.getValue().isNull()) {
                facts.put(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().textValue());
            }
        }
        return facts;
    }

    private static TargetFacts target(JsonNode node) throws IOException {
        return new TargetFacts(
                kind(node),
                text(node, "indicator"),
                text(node, "parent"),
                text(node, "comparator"),
                number(node, "value"),
                number(node, "upper"),
                text(node, "change"),
                text(node, "unit"),
                text(node, "time"),
                names(node, "lead"),
                names(node, "coordinating"),
                text(node, node.has("path") ? "path" : "clause"),
                text(node, "quote"),
                node.path("optional").asBoolean(false),
                node.path("leadInherited").asBoolean(false),
                text(node, "by"));
    }

    private static TargetKind kind(JsonNode node) throws IOException {
        String name = needed(node, "kind");
        for (TargetKind kind : TargetKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IOException("no such kind of target: " + name);
    }

    private static ExpectedClause clause(JsonNode node) throws IOException {
        return new ExpectedClause(
                needed(node, "path"),
                text(node, "label"),
                needed(node, "firstWords"),
                names(node, "lead"),
                names(node, "coordinating"));
    }

    private static ExpectedCitation citation(JsonNode node) {
        return new ExpectedCitation(
                text(node, "number"),
                text(node, "type"),
                text(node, "date"),
                text(node, "issuer"),
                text(node, "title"));
    }

    private static ExpectedRepeat repeat(JsonNode node) throws IOException {
        return new ExpectedRepeat(needed(node, "firstWords"), needed(node, "lastWords"), text(node, "duplicateOf"));
    }

    private static ExpectedConflict conflict(JsonNode node) throws IOException {
        return new ExpectedConflict(needed(node, "field"), names(node, "quotes"));
    }

    private static <T> @Nullable List<T> optionalList(JsonNode root, String key, Form<T> form) throws IOException {
        JsonNode node = root.get(key);
        return node == null || node.isNull() ? null : list(key, node, form);
    }

    private static <T> List<T> list(String key, JsonNode node, Form<T> form) throws IOException {
        if (!node.isArray()) {
            throw new IOException(key + " is no list");
        }
        List<T> entries = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            try {
                entries.add(form.read(node.get(i)));
            } catch (IOException e) {
                throw new IOException(key + "[" + i + "]: " + e.getMessage(), e);
            }
        }
        return entries;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String needed(JsonNode node, String key) throws IOException {
        String value = text(node, key);
        if (value == null) {
            throw new IOException(key + " is absent");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable Double number(JsonNode node, String key) throws IOException {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new IOException(key + " is no number");
        }
        return value.doubleValue();
    }

    /** Names of a list whose entries are texts or objects with a {@code name}; empty names are left out. */
    private static List<String> names(JsonNode node, String key) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : node.path(key)) {
            String name = entry.isObject() ? text(entry, "name") : entry.isNull() ? null : entry.asText();
            if (name != null && !name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
