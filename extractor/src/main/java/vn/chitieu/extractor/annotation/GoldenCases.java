package vn.chitieu.extractor.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads case folders: each holds {@code expected.json} and either a document {@code source.*}, or a {@code case.json}
 * that points to one. Thread-safe.
 */
public final class GoldenCases {

    private static final String EXPECTED = "expected.json";
    private static final String POINTER = "case.json";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private GoldenCases() {}

    /**
     * Reads every case below a folder, sorted by name; hidden folders are passed over.
     *
     * @throws GoldenException if there is no case, or one of them is incomplete or cannot be read
     */
    public static List<GoldenCase> read(Path casesDir) throws GoldenException {
        if (!Files.isDirectory(casesDir)) {
            throw new GoldenException("no folder of golden cases: " + casesDir);
        }
        List<GoldenCase> cases = new ArrayList<>();
        for (Path folder : list(casesDir, "*")) {
            if (Files.isDirectory(folder) && !name(folder).startsWith(".")) {
                cases.add(readCase(folder));
            }
        }
        if (cases.isEmpty()) {
            throw new GoldenException("no golden case below " + casesDir);
        }
        cases.sort(Comparator.comparing(GoldenCase::name));
        return List.copyOf(cases);
    }

    /** Reads an annotation file as it stands. */
    public static Expected annotation(Path file) throws GoldenException {
        try {
            return AnnotationReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new GoldenException(file + ": " + e.getMessage(), e);
        }
    }

    private static GoldenCase readCase(Path folder) throws GoldenException {
        Expected expected = annotation(folder.resolve(EXPECTED));
        List<ExpectedConflict> conflicts = expected.conflicts();
        Path pointer = folder.resolve(POINTER);
        Path source;
        if (Files.exists(pointer)) {
            JsonNode node = pointer(pointer);
            source = folder.resolve(node.path("source").asText()).normalize();
            List<ExpectedConflict> further = annotation(pointer).conflicts();
            conflicts = conflicts == null ? further : conflicts;
        } else {
            source = ownSource(folder);
        }
        if (!Files.isRegularFile(source)) {
            throw new GoldenException("case " + name(folder) + ": no document " + source);
        }
        // our own cases are annotated whole: what they do not mention, they do not have
        return new GoldenCase(name(folder), source, expected.withConflicts(conflicts == null ? List.of() : conflicts));
    }

    private static JsonNode pointer(Path file) throws GoldenException {
        try {
            JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
            if (node.path("source").isTextual()) {
                return node;
            }
        } catch (IOException e) {
            throw new GoldenException(file + ": " + e.getMessage(), e);
        }
        throw new GoldenException(file + ": source is absent");
    }

    private static Path ownSource(Path folder) throws GoldenException {
        List<Path> sources = list(folder, "source.*");
        if (sources.size() != 1) {
            throw new GoldenException(
                    "case " + name(folder) + ": one file source.* is needed, but there are " + sources.size());
        }
        return sources.get(0);
    }

    private static List<Path> list(Path folder, String glob) throws GoldenException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            throw new GoldenException(folder + " cannot be read: " + e.getMessage(), e);
        }
        entries.sort(Comparator.comparing(GoldenCases::name));
        return entries;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
