package vn.chitieu.golden.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.golden.BaselineComparison.FallenFigure;
import vn.chitieu.golden.GoldenJson;

/**
 * The figures of an accepted run, which later runs must not fall below.
 *
 * @param blocks figures by the name of their block
 */
public record SearchBaseline(Map<String, SearchFigures> blocks) {

    public SearchBaseline {
        blocks = Collections.unmodifiableMap(new TreeMap<>(blocks));
    }

    /** The file of a project. */
    public static Path file(Path root) {
        return root.resolve("golden").resolve("judged").resolve("baseline.json");
    }

    /** The baseline that accepts a run as it is; blocks that were not run stay as they were. */
    public SearchBaseline accepting(SearchRun.Outcome outcome) {
        Map<String, SearchFigures> accepted = new TreeMap<>(blocks);
        outcome.blocks().forEach((name, block) -> accepted.put(name, block.figures()));
        return new SearchBaseline(accepted);
    }

    /** Figures that are worse than here; a figure that is gone counts as 0, a block that was not run as passed. */
    public List<FallenFigure> fallen(SearchRun.Outcome outcome) {
        List<FallenFigure> fallen = new ArrayList<>();
        outcome.blocks().forEach((name, block) -> {
            SearchFigures before = blocks.get(name);
            if (before != null) {
                Map<String, BigDecimal> now = block.figures().figures();
                before.figures().forEach((figure, value) -> {
                    BigDecimal reached = now.getOrDefault(figure, BigDecimal.ZERO);
                    if (isWorse(figure, reached, value)) {
                        fallen.add(new FallenFigure(name, figure, value, reached));
                    }
                });
            }
        });
        return fallen;
    }

    /** A gap may be as wide on one side as on the other. */
    private static boolean isWorse(String figure, BigDecimal now, BigDecimal before) {
        return figure.equals(SearchFigures.GAP) ? now.abs().compareTo(before.abs()) > 0 : now.compareTo(before) < 0;
    }

    /**
     * Reads a baseline; an absent file is one without blocks.
     *
     * @throws GoldenException if the file cannot be read
     */
    public static SearchBaseline read(Path file) throws GoldenException {
        Map<String, SearchFigures> blocks = new TreeMap<>();
        if (!Files.exists(file)) {
            return new SearchBaseline(blocks);
        }
        try {
            for (Map.Entry<String, JsonNode> block :
                    GoldenJson.MAPPER.readTree(Files.readAllBytes(file)).properties()) {
                Map<String, BigDecimal> figures = new LinkedHashMap<>();
                block.getValue()
                        .properties()
                        .forEach(entry ->
                                figures.put(entry.getKey(), entry.getValue().decimalValue()));
                blocks.put(block.getKey(), new SearchFigures(figures));
            }
        } catch (IOException e) {
            throw new GoldenException(file + ": " + e.getMessage(), e);
        }
        return new SearchBaseline(blocks);
    }

    /**
     * Writes it; the file is replaced whole or not at all.
     *
     * @throws GoldenException if the file cannot be written
     */
    public void write(Path file) throws GoldenException {
        ObjectNode root = GoldenJson.MAPPER.createObjectNode();
        blocks.forEach((name, block) -> block.figures().forEach(root.putObject(name)::put));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, GoldenJson.bytes(root));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new GoldenException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
