package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a library's indexes: a folder each, named by numbers, and the file that names the one in use. */
final class Generations {

    static final String CURRENT = "current";
    private static final int MAX_DIGITS = 9;

    private final Path folder;
    private final IndexOpener opener;

    Generations(Path folder, IndexOpener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /** The folder of the index in use; empty where none is named. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT), StandardCharsets.US_ASCII)
                    .strip();
            return isNumber(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Opens the index in this folder. */
    Generation open(Path generation) throws IOException {
        return new Generation(generation, opener.open(generation));
    }

    /** Makes a new index, which is not in use yet. */
    Generation create() throws IOException {
        int last = names().stream().mapToInt(Integer::parseInt).max().orElse(0);
        Path next = folder.resolve(Integer.toString(last + 1));
        DurableFiles.makeFolder(next);
        return open(next);
    }

    /** Makes this index, which has been committed, the one in use. */
    void use(Generation generation) throws IOException {
        // The index forces its files; its folder, and that folder's name, are forced here.
        DurableFiles.forceFolder(folder.resolve(generation.name()));
        DurableFiles.forceFolder(folder);
        DurableFiles.write(
                folder.resolve(CURRENT),
                out -> out.write((generation.name() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** Deletes all indexes but the one in use. */
    void sweep() throws IOException {
        String used = current().map(path -> path.getFileName().toString()).orElse("");
        for (String name : names()) {
            if (!name.equals(used)) {
                DurableFiles.delete(folder.resolve(name));
            }
        }
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(Generations::isNumber)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.length() <= MAX_DIGITS && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
