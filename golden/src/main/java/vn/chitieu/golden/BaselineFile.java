package vn.chitieu.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.golden.GoldenBaseline.CaseBaseline;

/** Reads and writes the baseline's file: JSON, the same bytes for the same baseline. Thread-safe. */
public final class BaselineFile {

    private BaselineFile() {}

    /**
     * Reads a baseline.
     *
     * @throws GoldenException if the file cannot be read or is no baseline
     */
    public static GoldenBaseline read(Path file) throws GoldenException {
        if (!Files.isRegularFile(file)) {
            throw new GoldenException("no baseline " + file);
        }
        try {
            JsonNode root = GoldenJson.MAPPER.readTree(Files.readAllBytes(file));
            Map<String, CaseBaseline> cases = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : root.path("cases").properties()) {
                cases.put(entry.getKey(), read(entry.getValue()));
            }
            if (cases.isEmpty()) {
                throw new GoldenException(file + ": no case");
            }
            return new GoldenBaseline(cases);
        } catch (IOException e) {
            throw new GoldenException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a baseline; the file is replaced whole or not at all.
     *
     * @throws GoldenException if the file cannot be written
     */
    public static void write(GoldenBaseline baseline, Path file) throws GoldenException {
        ObjectNode root = GoldenJson.MAPPER.createObjectNode();
        ObjectNode cases = root.putObject("cases");
        baseline.cases().forEach((name, one) -> write(one, cases.putObject(name)));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, GoldenJson.bytes(root));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new GoldenException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static CaseBaseline read(JsonNode node) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        node.path("figures")
                .properties()
                .forEach(f -> figures.put(f.getKey(), f.getValue().decimalValue()));
        Map<String, Boolean> targets = new LinkedHashMap<>();
        node.path("strict").forEach(key -> targets.put(key.asText(), true));
        node.path("found").forEach(key -> targets.put(key.asText(), false));
        return new CaseBaseline(figures, targets);
    }

    private static void write(CaseBaseline one, ObjectNode node) {
        ObjectNode figures = node.putObject("figures");
        one.figures().forEach(figures::put);
        ArrayNode strict = node.putArray("strict");
        ArrayNode found = node.putArray("found");
        one.targets().forEach((key, right) -> (right ? strict : found).add(key));
    }
}
