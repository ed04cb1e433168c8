package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where things stand in a library folder. Nothing in it knows where the folder itself is. */
record LibraryFolder(Path home) {

    /** What others keep beside the library, see {@link Companion}. */
    static final String STATE = "state";

    /** Trained models may be there before the library. */
    private static final String MODELS = "models";

    private static final Set<String> OWN = Set.of("catalog", "originals", "extractions", "index", "lock");

    Path catalog() {
        return home.resolve("catalog");
    }

    Path originals() {
        return home.resolve("originals");
    }

    Path extractions() {
        return home.resolve("extractions");
    }

    Path index() {
        return home.resolve("index");
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path state() {
        return home.resolve(STATE);
    }

    boolean holdsLibrary() {
        return Files.exists(catalog());
    }

    /**
     * Makes sure that a library may be made here.
     *
     * @throws LibraryException if the folder holds something else
     */
    void requireUnused() throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        if (!Files.isDirectory(home)) {
            throw new LibraryException(LibraryCode.NOT_A_LIBRARY, home + ": not a folder");
        }
        List<String> names;
        try (Stream<Path> entries = Files.list(home)) {
            names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            // A lock and an unfinished catalog are left where making a library was cut short, and what others keep
            // beside
            // a library may be there before it.
            boolean own = name.equals("lock")
                    || name.equals("catalog" + DurableFiles.PART)
                    || name.equals(STATE)
                    || name.equals(MODELS);
            if (!own) {
                String lost = OWN.contains(name) ? "the file catalog is missing" : name;
                throw new LibraryException(LibraryCode.NOT_A_LIBRARY, home + ": " + lost);
            }
        }
    }
}
