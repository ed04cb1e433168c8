package vn.chitieu.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import vn.chitieu.app.state.Settings;
import vn.chitieu.app.web.compare.ComparePage;
import vn.chitieu.app.web.compare.ConflictsPage;
import vn.chitieu.app.web.compare.PlansPage;
import vn.chitieu.app.web.page.AboutPage;
import vn.chitieu.app.web.page.PreferencesForm;
import vn.chitieu.app.web.page.SearchPage;
import vn.chitieu.app.web.register.AgenciesPage;
import vn.chitieu.app.web.register.AgencyPage;
import vn.chitieu.app.web.register.TopicsPage;
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

    private WebServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
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
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            config.routes.get("/assets/{digest}/{name}", assets::serve, Role.ANYONE);
            guard.add(config.routes);
            new Refusals(pages).add(config.routes);
            areas(services, pages).forEach(area -> area.add(config.routes));
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            javalin.stop();
            throw new IOException(settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
        return new WebServer(javalin, settings.host());
    }

    private static List<Area> areas(Services services, Pages pages) {
        return List.of(
                new SearchPage(services, pages),
                new AboutPage(services, pages),
                new PreferencesForm(),
                new ComparePage(services, pages),
                new ConflictsPage(services, pages),
                new PlansPage(services, pages),
                new AgenciesPage(services, pages),
                new AgencyPage(services, pages),
                new TopicsPage(services, pages));
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
    }
}
