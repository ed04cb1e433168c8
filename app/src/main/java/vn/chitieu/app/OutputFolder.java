package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.Output;
import vn.chitieu.app.batch.WholeFile;
import vn.chitieu.extractor.model.Extraction;

/**
 * Writes one file per document below a folder, named by the whole name of the document.
 */
final class OutputFolder implements Output {

    private final Path folder;
    private final OutputFormat format;
    private final Map<Input, Failure> refused = new HashMap<>();

    /** Plans the outputs: a later input that would write the file of an earlier one, or an input, is refused. */
    OutputFolder(Path folder, OutputFormat format, List<Input> inputs) {
        this.folder = folder;
        this.format = format;
        Set<Path> sources = new HashSet<>();
        inputs.forEach(input -> sources.add(absolute(input.file())));
        Map<Path, Input> taken = new HashMap<>();
        for (Input input : inputs) {
            Path target = absolute(target(input));
            Input first = taken.putIfAbsent(target, input);
            if (first != null) {
                refused.put(input, new Failure(input.subject(), Failure.SAME_OUTPUT, first.subject()));
            } else if (sources.contains(target)) {
                refused.put(
                        input,
                        new Failure(
                                input.subject(),
                                Failure.OVERWRITES_INPUT,
                                target(input).toString()));
            }
        }
    }

    @Override
    public Optional<Failure> refusal(Input input) {
        return Optional.ofNullable(refused.get(input));
    }

    /** Makes the folder, so that a folder that cannot be written is known before any document is read. */
    @Override
    public void begin() throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".chitieu-", ".tmp"));
    }

    @Override
    public void write(Input input, Extraction extraction) throws IOException {
        WholeFile.write(target(input), out -> {
            format.begin(out);
            format.write(extraction, out);
        });
    }

    @Override
    public String name(Input input) {
        return target(input).toString();
    }

    private Path target(Input input) {
        String name = input.name() + "." + format.ending();
        return folder.resolve(input.relative().resolveSibling(name).toString());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
