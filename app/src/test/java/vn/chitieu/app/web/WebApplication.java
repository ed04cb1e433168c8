package vn.chitieu.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.store.LoadedFile;

/** The application with the documents of the corpus, on a port that is free. */
final class WebApplication implements AutoCloseable {

    private static final Path CORPUS = Path.of("..", "corpus");
    private static final Extractor EXTRACTOR = Extractor.create();
    private static final int HELD_PAGES = 40;

    /** Files, by name, whose reading stops at a page until a test lets it go on. */
    static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    private final Services services;
    private final WebServer server;

    private WebApplication(Services services, WebServer server) {
        this.services = services;
        this.server = server;
    }

    /** Starts on a library in a folder; the time stands still there. */
    static WebApplication start(Path home) throws IOException, UnreadableDocumentException {
        return start(DatabaseAddress.of(home));
    }

    static WebApplication start(DatabaseAddress database) throws IOException, UnreadableDocumentException {
        Path home = database.home();
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
        Services services = Services.open(database, WebApplication::extraction, clock);
        for (Path file : corpus()) {
            services.library()
                    .load(LoadedFile.of(
                            file,
                            EXTRACTOR.extract(String.valueOf(file.getFileName()), Files.readAllBytes(file)),
                            clock.instant().toString()));
        }
        services.library().refresh();
        return new WebApplication(services, WebServer.start(new WebSettings(home, "127.0.0.1", 0), services));
    }

    /** Loads a document of this text; gives its id. */
    String load(String name, String text) throws IOException, UnreadableDocumentException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String id = services.library()
                .load(LoadedFile.of(
                        content,
                        EXTRACTOR.extract(name, content),
                        services.clock().instant().toString()))
                .id();
        services.library().refresh();
        return id;
    }

    /** The documents of the corpus. */
    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** The real extractor in this process, which starts faster than a child. */
    private static DocumentExtraction extraction(IsolationSettings settings) {
        return (name, file, listener) -> {
            @Nullable CountDownLatch held = HELD.get(name);
            for (int page = 1; held != null && held.getCount() > 0; page = Math.min(page + 1, HELD_PAGES / 2)) {
                listener.progress(page, HELD_PAGES, true);
                Thread.sleep(20);
            }
            return new Answer.Document(
                    EXTRACTOR.extract(name, Files.readAllBytes(file), new ReadContext(settings.limits(), listener)));
        };
    }

    WebServer server() {
        return server;
    }

    Services services() {
        return services;
    }

    /** The address of a place. */
    String address(String place) {
        return server.address().replaceAll("/$", "") + place;
    }

    @Override
    public void close() throws IOException {
        server.close();
        services.close();
    }
}
