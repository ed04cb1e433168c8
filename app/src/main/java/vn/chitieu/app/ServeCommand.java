package vn.chitieu.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.web.ListenException;
import vn.chitieu.app.web.NoUsersException;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.WebServer;
import vn.chitieu.app.web.WebSettings;

/** {@code chitieu serve}: the web application on a library. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private LibraryPlace place = new LibraryPlace();

    @Mixin
    private ModelsFolder models = new ModelsFolder();

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "serve.port")
    private int port;

    @Option(names = "--open", descriptionKey = "serve.open")
    private boolean open;

    @Option(names = "--address", paramLabel = "URL", descriptionKey = "serve.address")
    private @Nullable URI address;

    @Option(names = "--snapshots", paramLabel = "DIR", descriptionKey = "serve.snapshots")
    private @Nullable Path snapshots;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    private final Messages messages;
    private final Console console;
    private final DocumentExtraction.Start start;
    private final CountDownLatch closed = new CountDownLatch(1);

    ServeCommand(Messages messages, Console console, DocumentExtraction.Start start) {
        this.messages = messages;
        this.console = console;
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path home = place.home();
        Path generation = models.generation();
        DocumentExtraction.Start extraction = settings -> start.with(settings.withModels(generation));
        CountDownLatch ended = new CountDownLatch(1);
        try (Services services = services(ChildArchive.with(extraction));
                WebServer server = WebServer.start(new WebSettings(home, host, port, address(), snapshots), services)) {
            // The process is asked to end: what is under way is finished and the library closed before it does.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended), "end"));
            console.err().println(messages.text("serve.ready", server.address(), home));
            if (open) {
                BrowserWindow.open(server.address());
            }
            ended.await();
            return Chitieu.OK;
        } catch (NoUsersException e) {
            console.err().println(messages.text("serve.noUsers", home));
            return Chitieu.USAGE;
        } catch (ListenException e) {
            console.err().println(messages.text("serve.taken", e.place()));
            return Chitieu.FAILED;
        } catch (IOException e) {
            console.err().println(Failure.ofLibrary(home, e).line(messages));
            return Chitieu.FAILED;
        } finally {
            closed.countDown();
        }
    }

    private Services services(DocumentExtraction.Start extraction) throws IOException {
        DatabaseAddress database = place.database(messages);
        return place.shared(messages)
                ? Services.open(database, open -> place.open(open, messages), extraction, Clock.systemUTC())
                : Services.open(database, extraction, Clock.systemUTC());
    }

    /** The address that people use, which names a host and nothing more. */
    private @Nullable URI address() {
        if (address != null
                && (address.getHost() == null
                        || !Set.of("http", "https").contains(address.getScheme())
                        || !Set.of("", "/").contains(address.getPath()))) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.value", address, "--address"));
        }
        return address;
    }

    /** Waits until all is closed; not for the end of the thread that does it, which waits for this one at its exit. */
    private void end(CountDownLatch ended) {
        ended.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
