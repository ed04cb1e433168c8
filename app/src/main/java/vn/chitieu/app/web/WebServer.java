package vn.chitieu.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.app.state.Settings;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.AccountVisitors;
import vn.chitieu.app.web.account.SignIn;
import vn.chitieu.app.web.api.ApiJson;
import vn.chitieu.app.web.document.PagePictureStore;
import vn.chitieu.app.web.operation.Health;
import vn.chitieu.app.web.operation.Metrics;
import vn.chitieu.app.web.page.AccountPage;
import vn.chitieu.app.web.page.LoginPage;
import vn.chitieu.app.web.page.UsersPage;
import vn.chitieu.app.web.security.FormTokens;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Reach;
import vn.chitieu.app.web.security.Role;

/** The server, from its start until it is closed. Thread-safe. */
public final class WebServer implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    /** Longest body that is held in memory, in bytes: forms and JSON; uploads are streamed. */
    private static final long MAX_BODY = 4L << 20;

    /** A body that comes more slowly, on average, is given up: nobody holds threads by dripping. */
    private static final long MIN_BYTES_PER_SECOND = 512;

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
     * @throws NoUsersException if others could reach a server that has no users
     * @throws ListenException if the port is taken
     */
    public static WebServer start(WebSettings settings, Services services) throws IOException {
        Reach reach = settings.reach();
        AccountStore accounts = AccountStore.of(services.database(), services.clock());
        if (!reach.local() && !accounts.users().exist()) {
            throw new NoUsersException(settings.host());
        }
        AccountVisitors visitors = new AccountVisitors(accounts, reach);
        Guard guard = new Guard(visitors, new FormTokens(key(services)), reach);
        Assets assets = new Assets();
        Pages pages = new Pages(guard, assets);
        PagePictureStore pictures = new PagePictureStore(services.library());
        SignIn door = new SignIn(accounts, visitors, reach);
        Metrics metrics = new Metrics(services);
        List<Area> areas = new ArrayList<>(Areas.of(services, pages, pictures, settings));
        areas.addAll(List.of(
                new LoginPage(pages, door),
                new AccountPage(pages, accounts, door),
                new UsersPage(pages, accounts),
                metrics,
                new Health(services)));
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            metrics.count(config);
            config.routes.get("/assets/{digest}/{name}", assets::serve, Role.ANYONE);
            guard.add(config.routes);
            new Refusals(pages).add(config.routes);
            areas.forEach(area -> area.add(config.routes));
            answerHead(config);
        });
        listen(javalin, settings);
        return new WebServer(javalin, settings.host(), pictures);
    }

    private static void listen(Javalin javalin, WebSettings settings) throws IOException {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            javalin.stop();
            throw new ListenException(settings.host() + ":" + settings.port(), e);
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = MAX_BODY;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(ApiJson.mapper(), false));
        config.jetty.multipartConfig.maxFileSize(MAX_BODY, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(MAX_BODY, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setMinRequestDataRate(MIN_BYTES_PER_SECOND);
        });
    }

    /** What may be got may be asked for its headers alone, by the same roles. */
    private static void answerHead(JavalinConfig config) {
        List<Endpoint> got = config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .toList();
        for (Endpoint endpoint : got) {
            Roles roles = endpoint.metadata(Roles.class);
            config.routes.head(
                    endpoint.path,
                    endpoint.handler,
                    roles == null ? new RouteRole[0] : roles.getRoles().toArray(RouteRole[]::new));
        }
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

    /** What is served, with the role that each route takes. */
    List<Endpoint> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
    }

    @Override
    public void close() {
        javalin.stop();
        pictures.close();
    }
}
