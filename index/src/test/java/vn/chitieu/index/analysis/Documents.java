package vn.chitieu.index.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the repository. */
final class Documents {

    private Documents() {}

    static Path root() {
        return Path.of(System.getProperty("chitieu.root"));
    }

    /** Every text of the corpus and source of a golden case. */
    static List<Path> all() throws IOException {
        try (Stream<Path> corpus = Files.walk(root().resolve("corpus"), 2);
                Stream<Path> cases = Files.walk(root().resolve("golden/cases"), 2)) {
            return Stream.concat(
                            corpus.filter(path -> path.toString().endsWith(".txt")),
                            cases.filter(path -> path.getFileName().toString().startsWith("source")))
                    .sorted()
                    .toList();
        }
    }
}
