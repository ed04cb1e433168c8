package vn.chitieu.extractor.nlp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.nlp.InstalledModelsException.Problem;

/**
 * Models that were trained on this installation, in a folder: generations {@code 0001}, {@code 0002}, …, and the file
 * {@code current}, whose first line names the one in use and each further line the one before it. The last line is
 * {@link #SHIPPED}, as before the first generation the models of the program are in use; so they are where the file or
 * the folder is absent. Thread-safe; one process changes them at a time, any number read.
 *
 * <pre>{@code
 * InstalledModels installed = new InstalledModels(folder);
 * Generation generation = installed.read();
 * Models models = generation == null ? Models.shipped() : generation.models();
 * }</pre>
 */
public final class InstalledModels {

    /** Name of the models of the program. */
    public static final String SHIPPED = "shipped";

    private static final String CURRENT = "current";
    private static final String LOCK = "lock";

    private final Path root;

    /** @param root the folder, which need not be there */
    public InstalledModels(Path root) {
        this.root = root;
    }

    /** Ends the right to change models. */
    public interface Lock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /**
     * Takes the right to change the models, and removes what a process that was killed left unfinished.
     *
     * @throws InstalledModelsException if another process has it
     */
    public Lock lock() throws IOException {
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                clean();
                return channel::close;
            }
        } catch (OverlappingFileLockException e) {
            // This process has it, by another thread.
        }
        channel.close();
        throw new InstalledModelsException(Problem.BUSY, root, "locked");
    }

    /**
     * Reads the generation in use, null where the shipped models are.
     *
     * @throws InstalledModelsException if it is damaged
     */
    public @Nullable Generation read() throws IOException {
        return generation(chain().get(0));
    }

    /** Reads the newest generation that is not damaged, of those in use and before; null for the shipped models. */
    public @Nullable Generation newestWhole() throws IOException {
        return generation(whole(usableChain()).get(0));
    }

    private @Nullable Generation generation(String name) throws IOException {
        return name.equals(SHIPPED) ? null : Generation.read(root.resolve(name));
    }

    /** The folder of a generation. */
    public Path folder(Generation generation) {
        return root.resolve(generation.name());
    }

    /**
     * Puts new models to use. Whatever happens meanwhile, the models before or the new ones are in use afterwards, each
     * wholly. Damaged models are forgotten, so that the way back leads to whole ones. Needs {@link #lock}.
     *
     * @param files the content of each file, by name
     * @return the name of the new generation
     */
    public String install(Map<String, byte[]> files) throws IOException {
        List<String> chain = new ArrayList<>(whole(usableChain()));
        String name = String.format(Locale.ROOT, "%04d", last() + 1);
        Path part = Files.createDirectories(root.resolve(ForcedFiles.PART + name));
        Generation.write(part, files);
        ForcedFiles.move(part, root.resolve(name));
        chain.add(0, name);
        write(chain);
        return name;
    }

    /**
     * Goes back to the models before, or to the next before them that are not damaged. The generation stays where it is,
     * but is not in use any more. Needs {@link #lock}.
     *
     * @return the name of the models that are in use now
     * @throws InstalledModelsException if the shipped ones are in use
     */
    public String rollBack() throws IOException {
        List<String> before = whole(before());
        if (before.isEmpty()) {
            throw new InstalledModelsException(Problem.NOTHING_BEFORE, root, SHIPPED);
        }
        write(before);
        return before.get(0);
    }

    /** What stands behind the first line; where nothing can be read of it, the models of the program. */
    private List<String> before() throws IOException {
        try {
            List<String> chain = chain();
            return chain.subList(1, chain.size());
        } catch (InstalledModelsException e) {
            return List.of(SHIPPED);
        }
    }

    private void write(List<String> chain) throws IOException {
        String text = String.join("\n", chain) + "\n";
        ForcedFiles.replace(root.resolve(CURRENT), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The generation in use and those before it. */
    private List<String> chain() throws IOException {
        Path file = root.resolve(CURRENT);
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw InstalledModelsException.damaged(root, "not a folder");
        }
        // A file of which nobody can say whether it is there is read, and refused: others may be in use.
        if (Files.notExists(file)) {
            return List.of(SHIPPED);
        }
        List<String> chain = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        boolean whole = !chain.isEmpty() && chain.get(chain.size() - 1).equals(SHIPPED);
        for (int i = 0; whole && i < chain.size() - 1; i++) {
            whole = isGeneration(chain.get(i));
        }
        if (!whole) {
            throw InstalledModelsException.damaged(file, "names no generation");
        }
        return chain;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw InstalledModelsException.damaged(file, e.toString());
        }
    }

    /** The same; where nothing can be read of it, as if nothing had been installed. */
    private List<String> usableChain() throws IOException {
        try {
            return chain();
        } catch (InstalledModelsException e) {
            return List.of(SHIPPED);
        }
    }

    /** From the first on that is not damaged. */
    private List<String> whole(List<String> chain) throws IOException {
        for (int i = 0; i < chain.size(); i++) {
            try {
                generation(chain.get(i));
                return chain.subList(i, chain.size());
            } catch (InstalledModelsException e) {
                // The one before it may be whole; the shipped ones are.
            }
        }
        return List.of();
    }

    private static boolean isGeneration(String name) {
        return name.length() >= 4 && name.length() <= 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Number of the newest generation that has a folder, in use or not. */
    private int last() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(InstalledModels::isGeneration)
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        }
    }

    /** Removes unfinished generations; one that is in use is left as it is, for people to see. */
    private void clean() throws IOException {
        List<String> used = usableChain();
        List<Path> left;
        try (Stream<Path> entries = Files.list(root)) {
            left = entries.filter(entry -> isLeft(entry, used)).sorted().toList();
        }
        for (Path entry : left) {
            ForcedFiles.delete(entry);
        }
    }

    private static boolean isLeft(Path entry, List<String> used) {
        String name = String.valueOf(entry.getFileName());
        return name.startsWith(ForcedFiles.PART)
                || isGeneration(name) && !used.contains(name) && !Generation.isComplete(entry);
    }
}
