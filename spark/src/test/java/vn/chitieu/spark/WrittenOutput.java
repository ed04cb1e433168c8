package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a job wrote, by input.
 *
 * @param lines the JSON line of each input that has one
 * @param outcomes outcome and code of each input
 */
record WrittenOutput(SortedMap<String, String> lines, SortedMap<String, String> outcomes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads an output, and fails where an input stands twice or a line belongs to none. */
    static WrittenOutput read(Path output) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        SortedMap<String, String> outcomes = new TreeMap<>();
        assertThat(names(output, "json", ".jsonl")).isEqualTo(names(output, "manifest", ".jsonl"));
        assertThat(names(output, "parquet", ".parquet")).isEqualTo(names(output, "manifest", ".jsonl"));
        for (String part : names(output, "manifest", ".jsonl")) {
            Iterator<String> json = Files.readAllLines(output.resolve("json/" + part + ".jsonl"))
                    .iterator();
            for (String text : Files.readAllLines(output.resolve("manifest/" + part + ".jsonl"))) {
                JsonNode line = MAPPER.readTree(text);
                if (line.get("input").isNull()) {
                    continue;
                }
                String input = line.get("input").textValue();
                String outcome = line.get("outcome").textValue();
                boolean failed = !line.get("code").isNull();
                String ending = failed ? outcome + " " + line.get("code").textValue() : outcome;
                assertThat(outcomes.put(input, ending)).as(input).isNull();
                if (!failed) {
                    lines.put(input, json.next());
                }
            }
            assertThat(json).as(part).isExhausted();
        }
        return new WrittenOutput(lines, outcomes);
    }

    private static List<String> names(Path output, String folder, String ending) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(output.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .forEach(name -> {
                        assertThat(name).endsWith(ending);
                        names.add(name.substring(0, name.length() - ending.length()));
                    });
        }
        return names.stream().sorted().toList();
    }
}
