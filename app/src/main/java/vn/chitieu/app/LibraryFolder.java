package vn.chitieu.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --home}, and where the library is without it: in the user's folder of data. */
final class LibraryFolder {

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "library.home")
    private @Nullable Path home;

    /** The folder of the library. */
    Path path() {
        return home == null ? standard(System.getenv(), System.getProperty("user.home", "")) : home;
    }

    /** The folder by the environment: that of {@code CHITIEU_HOME}, else by the rules of XDG. */
    static Path standard(Map<String, String> environment, String user) {
        String named = environment.getOrDefault("CHITIEU_HOME", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path folder = data.isEmpty() ? Path.of(user, ".local", "share") : Path.of(data);
        return folder.resolve("chitieu");
    }
}
