package vn.chitieu.index.analysis;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the accent model from the texts of the repository: the corpus, the sources of golden cases, the lexicons of the
 * extractor and phrases of administration. The build runs it; same texts, same bytes.
 */
public final class AccentTrainer {

    private static final int DEPTH = 8;
    /** Cells of lexicons that hold names of kinds and not Vietnamese. */
    private static final Set<String> CODES =
            Set.of("id", "kind", "class", "code", "tail", "citing", "topics", "where", "en");
    /** What these hold are letters and words of markup. */
    private static final Set<String> PASSED_OVER = Set.of("legacy", "html", "office");

    private final AccentCounts counts = new AccentCounts();
    private final Set<String> phrases = new TreeSet<>();

    private AccentTrainer() {}

    /**
     * Trains.
     *
     * @param arguments the root of the repository, the file to write
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected: root of the repository, file to write");
        }
        PairTable table = train(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            table.write(out);
        }
    }

    /** What the texts under {@code root} give. */
    static PairTable train(Path root) throws IOException {
        AccentTrainer trainer = new AccentTrainer();
        for (Path text : files(root.resolve("corpus"), ".txt")) {
            trainer.text(text);
        }
        for (Path text : files(root.resolve("golden/cases"), "source.txt")) {
            trainer.text(text);
        }
        for (Path table : files(root.resolve("extractor/src/main/resources"), ".tsv")) {
            if (PASSED_OVER.stream()
                    .noneMatch(name -> table.endsWith(Path.of(name, String.valueOf(table.getFileName()))))) {
                trainer.table(table);
            }
        }
        trainer.lines(root.resolve("index/src/main/training/phrases.txt"));
        trainer.phrases.forEach(trainer::count);
        return trainer.counts.table();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(path -> !path.startsWith(folder.resolve("target")))
                    .filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private void text(Path file) throws IOException {
        count(Files.readString(file));
    }

    private void count(String text) {
        SyllableRuns.of(text).forEach(counts::add);
    }

    private void lines(Path file) throws IOException {
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).forEach(phrases::add);
    }

    /** The distinct cells of a lexicon: many entries share an example. */
    private void table(Path file) throws IOException {
        List<String> columns = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns.isEmpty()) {
                columns.addAll(List.of(cells));
                continue;
            }
            for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
                if (!CODES.contains(columns.get(i))) {
                    phrases.add(cells[i]);
                }
            }
        }
    }
}
