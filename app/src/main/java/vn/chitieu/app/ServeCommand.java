package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.WebServer;
import vn.chitieu.app.web.WebSettings;

/** {@code chitieu serve}: the web application on a library. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private LibraryFolder folder = new LibraryFolder();

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "serve.port")
    private int port;

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
    public Integer call() throws InterruptedException {
        Path home = folder.path();
        CountDownLatch ended = new CountDownLatch(1);
        try (Services services = Services.open(home, ChildArchive.with(start), Clock.systemUTC());
                WebServer server = WebServer.start(new WebSettings(home, host, port), services)) {
            // The process is asked to end: what is under way is finished and the library closed before it does.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended), "end"));
            console.err().println(messages.text("serve.ready", server.address(), home));
            ended.await();
            return Chitieu.OK;
        } catch (IOException e) {
            console.err().println(Failure.ofLibrary(home, e).line(messages));
            return Chitieu.FAILED;
        } finally {
            closed.countDown();
        }
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
