package vn.chitieu.golden;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
