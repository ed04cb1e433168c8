package vn.chitieu.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --home}, and where the library is without it: in the user's folder of data. */
final class LibraryFolder {

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "library.home")
    private @Nullable Path home;

    /** The folder of the library. */
    Path path() {
        return home == null ? standard() : home;
    }

    /** The folder where none is named. */
    static Path standard() {
        return standard(System.getenv(), System.getProperty("user.home", ""), System.getProperty("os.name", ""));
    }

    /** The folder by the environment: that of {@code CHITIEU_HOME}, of XDG, else what the system is used to. */
    static Path standard(Map<String, String> environment, String user, String system) {
        String named = environment.getOrDefault("CHITIEU_HOME", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        if (!data.isEmpty()) {
            return Path.of(data, "chitieu");
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Path.of(user, "Library", "Application Support", "chitieu");
        }
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (name.startsWith("windows") && !local.isEmpty()) {
            return Path.of(local, "chitieu");
        }
        return Path.of(user, ".local", "share", "chitieu");
    }
}
