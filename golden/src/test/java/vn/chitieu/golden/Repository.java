package vn.chitieu.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Where tests find the golden cases and, where it is present, the development set. */
final class Repository {

    private Repository() {}

    static Path root() {
        String told = System.getProperty("chitieu.root");
        Path start = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
        return Files.isDirectory(start.resolve("golden/cases")) || start.getParent() == null
                ? start
                : start.getParent();
    }

    static GoldenOptions options(int threads) {
        return new GoldenOptions(root().resolve("golden/cases"), threads);
    }

    /** The development set; the calling test is skipped where it is absent. */
    static DevelopmentSet developmentSet() {
        return DevelopmentSet.find(root())
                .orElseGet(() -> Assumptions.abort("skipped: no folder shared/devset beside the repository " + root()
                        + ", so the figures of the development set are not measured"));
    }

    /** Leaves the reports where a developer looks for them after a failure. */
    static void write(String name, GoldenResult result) throws IOException {
        Path folder = Files.createDirectories(root().resolve("golden/target"));
        Files.writeString(folder.resolve(name + ".md"), GoldenReport.markdown(result));
        Files.writeString(folder.resolve(name + ".json"), GoldenReport.json(result));
    }

    static List<String> unreadable(GoldenResult result) {
        return result.cases().stream()
                .filter(one -> one.unreadable() != null)
                .map(one -> one.name() + ": " + one.unreadable())
                .toList();
    }

    static List<String> wrongSpans(GoldenResult result) {
        return result.cases().stream()
                .flatMap(one -> one.spans().errors().stream()
                        .map(error -> one.name() + ": " + error.cause() + " " + error.text()))
                .toList();
    }
}
