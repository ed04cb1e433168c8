package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.state.Database;
import vn.chitieu.index.store.Finding;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LibraryReader;

/** {@code chitieu index}: looks after the library. */
@Command(name = "index")
final class IndexCommand implements Runnable {

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final Console console;
    private final OpenLibrary.Start libraries;

    private IndexCommand(Messages messages, Console console, OpenLibrary.Start libraries) {
        this.messages = messages;
        this.console = console;
        this.libraries = libraries;
    }

    /** The command with its own commands. */
    static CommandLine line(Messages messages, Console console, OpenLibrary.Start libraries) {
        return new CommandLine(new IndexCommand(messages, console, libraries));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), messages.text("usage.noCommand"));
    }

    private LibraryTask task() {
        return new LibraryTask(messages, console, libraries.settings());
    }

    /** Does the work with the library, which must be there: looking after none would only make one. */
    private int with(Path home, LibraryTask.Work work) throws InterruptedException {
        return task().told(home, () -> {
            Library.requireThere(home);
            return task().run(home, work);
        });
    }

    /** The same with a library that may be shared. */
    private int with(LibraryPlace place, LibraryTask.Work work) throws InterruptedException {
        return place.shared(messages) ? task().run(place, work) : with(place.home(), work);
    }

    private void tell(String key, Object... arguments) {
        console.err().println(messages.text(key, arguments));
    }

    @Command(name = "check")
    int check(@Mixin LibraryFolder folder, @Mixin HelpOption helpOption) throws InterruptedException {
        return with(folder.path(), library -> {
            List<Finding> findings = library.check();
            findings.forEach(task()::tell);
            List<String> lines = damage(folder.path());
            lines.forEach(
                    line -> console.err().println(new Failure(Database.FILE, Failure.DATABASE, line).line(messages)));
            boolean damaged = !lines.isEmpty() || findings.stream().anyMatch(Finding::isDamage);
            int all = findings.size() + lines.size();
            tell(damaged ? "index.damaged" : "index.sound", library.documents().size(), all);
            return damaged ? Chitieu.FAILED : Chitieu.OK;
        });
    }

    /** A database that cannot even be opened is found to be damaged like any other. */
    private static List<String> damage(Path home) {
        try {
            return Database.damage(home);
        } catch (IOException e) {
            return List.of(Failure.reason(e));
        }
    }

    @Command(name = "snapshot")
    int snapshot(
            @Parameters(paramLabel = "DIR", descriptionKey = "index.snapshot.into") Path into,
            @Mixin LibraryFolder folder,
            @Mixin HelpOption helpOption)
            throws InterruptedException {
        return with(folder.path(), library -> {
            tell("index.snapshot.done", library.snapshot(into, Database.companions(folder.path())), into);
            return Chitieu.OK;
        });
    }

    @Command(name = "restore")
    int restore(
            @Parameters(paramLabel = "DIR", descriptionKey = "index.restore.from") Path from,
            @Mixin LibraryFolder folder,
            @Mixin HelpOption helpOption)
            throws InterruptedException {
        return task().told(folder.path(), () -> {
            Library.restore(from, folder.path());
            return task().run(folder.path(), library -> {
                tell("index.restore.done", library.documents().size(), folder.path());
                return Chitieu.OK;
            });
        });
    }

    @Command(name = "rebuild")
    int rebuild(@Mixin LibraryPlace place, @Mixin HelpOption helpOption) throws InterruptedException {
        return with(place.rebuilding(), library -> {
            int all = library.documents().size();
            try (StepBar bar = new StepBar(console, all)) {
                library.rebuild((done, of) -> bar.step());
            }
            tell("index.rebuild.done", all);
            return Chitieu.OK;
        });
    }

    @Command(name = "list")
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "table|json",
                            defaultValue = "table",
                            descriptionKey = "index.list.format")
                    DocumentTable.Format format,
            @Mixin LibraryFolder folder,
            @Mixin HelpOption helpOption)
            throws InterruptedException {
        return task().told(folder.path(), () -> {
            try (LibraryReader reader = LibraryReader.open(folder.path(), libraries.settings())) {
                console.out().write(new DocumentTable(messages, console.screen()).bytes(reader.documents(), format));
                console.out().flush();
                return Chitieu.OK;
            }
        });
    }

    @Command(name = "remove")
    int remove(
            @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "index.remove.ids") List<String> ids,
            @Mixin LibraryPlace place,
            @Mixin HelpOption helpOption)
            throws InterruptedException {
        return with(place, library -> {
            int status = Chitieu.OK;
            for (String id : ids) {
                status = Math.max(status, remove(library, id));
            }
            library.collect();
            return status;
        });
    }

    private int remove(Library library, String id) throws IOException {
        try {
            library.remove(id);
            tell("index.remove.done", id);
            return Chitieu.OK;
        } catch (LibraryException e) {
            console.err().println(new Failure(id, e.code().code(), e.detail()).line(messages));
            return Chitieu.FAILED;
        }
    }
}
