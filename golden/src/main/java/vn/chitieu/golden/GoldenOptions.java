package vn.chitieu.golden;

import java.nio.file.Path;

/**
 * What a run needs.
 *
 * @param casesDir folder of case folders
 * @param threads number of documents extracted at the same time; the result does not depend on it
 */
public record GoldenOptions(Path casesDir, int threads) {

    /** @throws IllegalArgumentException if {@code threads} is not positive */
    public GoldenOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
        }
    }

    /** The committed baseline: {@code baseline.json} beside the folder of cases. */
    public Path baseline() {
        return casesDir.toAbsolutePath().normalize().resolveSibling("baseline.json");
    }
}
