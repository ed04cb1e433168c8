package vn.chitieu.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.state.DatabaseAddress;

/** The option {@code --database}; without it the database is a file in the folder of the library. */
final class DatabaseOption {

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "database.url")
    private @Nullable String url;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /**
     * Where the database of a library is.
     *
     * @throws ParameterException if the option is no such address; it does not repeat it, which may have a password
     */
    DatabaseAddress address(Path home, Messages messages) {
        try {
            return url == null ? DatabaseAddress.of(home) : DatabaseAddress.of(home, url, System.getenv());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.database"));
        }
    }
}
