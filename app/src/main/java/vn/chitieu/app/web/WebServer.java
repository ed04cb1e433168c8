package vn.chitieu.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import vn.chitieu.app.state.Settings;
import vn.chitieu.app.web.document.PagePictureStore;
import vn.chitieu.app.web.page.AboutPage;
import vn.chitieu.app.web.page.DocumentPage;
import vn.chitieu.app.web.page.DocumentsPage;
import vn.chitieu.app.web.page.PicturePage;
import vn.chitieu.app.web.page.PreferencesForm;
import vn.chitieu.app.web.page.SearchPage;
import vn.chitieu.app.web.security.FormTokens;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.LocalVisitors;
import vn.chitieu.app.web.security.Role;

/** The server, from its start until it is closed. Thread-safe. */
public final class WebServer implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    /** Longest body that is held in memory, in bytes: forms and JSON; uploads are streamed. */
    private static final long MAX_BODY = 4L << 20;

    private final Javalin javalin;
    private final String host;
    private final PagePictureStore pictures;

    private WebServer(Javalin javalin, String host, PagePictureStore pictures) {
        this.javalin = javalin;
        this.host = host;
        this.pictures = pictures;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the port is taken, or others could reach a server that has no accounts
     */
    public static WebServer start(WebSettings settings, Services services) throws IOException {
        boolean local = settings.loopback();
        Guard guard = new Guard(new LocalVisitors(), new FormTokens(key(services)), local);
        Assets assets = new Assets();
        Pages pages = new Pages(guard, assets);
        PagePictureStore pictures = new PagePictureStore(services.library());
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            config.routes.get("/assets/{digest}/{name}", assets::serve, Role.ANYONE);
            guard.add(config.routes);
            new Refusals(pages).add(config.routes);
            areas(services, pages, pictures).forEach(area -> area.add(config.routes));
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            javalin.stop();
            throw new IOException(settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
        return new WebServer(javalin, settings.host(), pictures);
    }

    private static List<Area> areas(Services services, Pages pages, PagePictureStore pictures) {
        return List.of(
                new SearchPage(services, pages),
                new AboutPage(services, pages),
                new DocumentsPage(services, pages),
                new DocumentPage(services, pages),
                new PicturePage(services, pages, pictures),
                new PreferencesForm());
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = MAX_BODY;
        config.http.prefer405over404 = true;
    }

    private static byte[] key(Services services) {
        return new Settings(services.database()).computed("form-key", () -> {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        });
    }

    /** Where it is reached. */
    public String address() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "http://" + name + ":" + javalin.port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
        pictures.close();
    }
}
