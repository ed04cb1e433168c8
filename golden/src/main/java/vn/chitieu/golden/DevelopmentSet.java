package vn.chitieu.golden;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;

/**
 * Annotated documents of other issuers that stay outside the repository, in the folder {@code shared/devset} beside it:
 * pairs of {@code NAME.txt} and {@code NAME.json}. Where the folder is absent, there is no such set. Immutable.
 *
 * @param folder the folder found
 */
public record DevelopmentSet(Path folder) {

    /** Levels between a module's folder and the folder beside the repository. */
    private static final int LEVELS = 4;

    /** Looks beside the repository that {@code start} lies in, such as a module's folder. */
    public static Optional<DevelopmentSet> find(Path start) {
        Path at = start.toAbsolutePath().normalize();
        for (int level = 0; level < LEVELS && at.getParent() != null; level++) {
            Path folder = at.resolveSibling("shared").resolve("devset");
            if (Files.isDirectory(folder)) {
                return Optional.of(new DevelopmentSet(folder));
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    /**
     * The documents of the set, sorted by name. Only targets are annotated, and no document repeats a section.
     *
     * @throws GoldenException if a document has no annotation, or one that cannot be read
     */
    public List<GoldenCase> cases() throws GoldenException {
        List<GoldenCase> cases = new ArrayList<>();
        for (Path document : documents()) {
            String file = String.valueOf(document.getFileName());
            String name = file.substring(0, file.length() - ".txt".length());
            Expected expected = GoldenCases.annotation(document.resolveSibling(name + ".json"));
            cases.add(new GoldenCase(name, document, expected));
        }
        cases.sort(Comparator.comparing(GoldenCase::name));
        return List.copyOf(cases);
    }

    private List<Path> documents() throws GoldenException {
        List<Path> documents = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.txt")) {
            stream.forEach(documents::add);
        } catch (IOException e) {
            throw new GoldenException(folder + " cannot be read: " + e.getMessage(), e);
        }
        return documents;
    }
}
