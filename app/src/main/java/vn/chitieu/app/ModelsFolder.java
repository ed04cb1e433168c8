package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chitieu.extractor.nlp.Generation;
import vn.chitieu.extractor.nlp.InstalledModels;

/** The option {@code --models}, and where trained models are without it: beside the library in the user's folder. */
final class ModelsFolder {

    private static final String NAME = "models";

    @Option(names = "--models", paramLabel = "DIR", descriptionKey = "models.folder")
    private @Nullable Path folder;

    /** The folder, which need not be there. */
    Path path() {
        return folder == null ? standard(System.getenv(), LibraryFolder.standard()) : folder;
    }

    /** The folder by the environment: that of {@code CHITIEU_MODELS}, else one in the folder of the library. */
    static Path standard(Map<String, String> environment, Path library) {
        String named = environment.getOrDefault("CHITIEU_MODELS", "");
        return named.isEmpty() ? library.resolve(NAME) : Path.of(named);
    }

    InstalledModels installed() {
        return new InstalledModels(path());
    }

    /**
     * The folder of the generation in use, null where the shipped models are. A command asks once, so that all of its
     * documents are extracted by the same models.
     *
     * @throws IOException if it is damaged
     */
    @Nullable
    Path generation() throws IOException {
        InstalledModels installed = installed();
        Generation generation = installed.read();
        return generation == null ? null : installed.folder(generation);
    }
}
