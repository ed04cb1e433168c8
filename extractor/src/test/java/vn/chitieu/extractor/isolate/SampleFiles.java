package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One invented plan in every format that is read. */
final class SampleFiles {

    private static final Path FOLDER = Path.of("src/test/resources/vn/chitieu/extractor/samples");

    private SampleFiles() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static Path of(String ending) {
        return FOLDER.resolve("ke-hoach." + ending);
    }
}
