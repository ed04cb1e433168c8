package vn.chitieu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.app.language.Messages;

/** {@code chitieu demo}: the documents of the corpus in a library of their own, and the web application on it. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    /** Folder of the project, which the launcher names. */
    private static final String PROJECT = "chitieu.home";

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "demo.home")
    private @Nullable Path home;

    @Mixin
    private ModelsFolder models = new ModelsFolder();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", descriptionKey = "serve.port")
    private int port;

    @Option(names = "--no-browser", descriptionKey = "demo.noBrowser")
    private boolean noBrowser;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final Console console;

    DemoCommand(Messages messages, Console console) {
        this.messages = messages;
        this.console = console;
    }

    @Override
    public Integer call() {
        Path corpus = Path.of(System.getProperty(PROJECT, "."), "corpus");
        if (!Files.isDirectory(corpus)) {
            console.err().println(messages.text("demo.noCorpus", corpus));
            return Chitieu.FAILED;
        }
        Path folder = home == null ? LibraryFolder.standard().resolveSibling("chitieu-demo") : home;
        CommandLine program = spec.parent().commandLine();
        List<String> places =
                List.of("--home", folder.toString(), "--models", models.path().toString());
        List<String> load = new ArrayList<>(List.of("load", corpus.toString()));
        load.addAll(places);
        int loaded = program.execute(load.toArray(String[]::new));
        if (loaded != Chitieu.OK) {
            return loaded;
        }
        List<String> serve = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
        serve.addAll(places);
        if (!noBrowser) {
            serve.add("--open");
        }
        return program.execute(serve.toArray(String[]::new));
    }
}
