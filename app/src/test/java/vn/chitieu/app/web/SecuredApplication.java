package vn.chitieu.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.web.account.AccountException;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.MovedClock;
import vn.chitieu.app.web.account.QuickAccounts;
import vn.chitieu.app.web.account.User;
import vn.chitieu.app.web.security.Role;

/** The application with a user of each role, and a browser that keeps cookies and follows nothing. */
final class SecuredApplication implements AutoCloseable {

    static final String PASSWORD = "con mèo ngủ trên mái nhà";

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"([^\"]+)\"");

    final MovedClock clock = new MovedClock();
    private final Services services;
    private final AccountStore store;
    private WebServer server;
    private final WebSettings settings;

    private SecuredApplication(WebSettings settings, DatabaseAddress database) throws IOException {
        this.settings = settings;
        services = Services.open(
                database,
                isolation -> {
                    throw new IOException("nothing is extracted here");
                },
                clock);
        store = QuickAccounts.of(services.database(), clock);
    }

    static SecuredApplication start(Path home) throws IOException, AccountException {
        return start(home, null);
    }

    static SecuredApplication start(DatabaseAddress database) throws IOException, AccountException {
        return start(database, null);
    }

    private static SecuredApplication start(DatabaseAddress database, @Nullable URI address)
            throws IOException, AccountException {
        Path home = database.home();
        SecuredApplication made = new SecuredApplication(
                new WebSettings(home, "127.0.0.1", 0, address, home.resolveSibling("snapshots")), database);
        made.store.users().add("quantri", Role.ADMINISTRATOR, PASSWORD);
        made.store.users().add("bientap", Role.EDITOR, PASSWORD);
        made.store.users().add("docgia", Role.READER, PASSWORD);
        made.server = WebServer.start(made.settings, made.services);
        return made;
    }

    static SecuredApplication start(Path home, @Nullable URI address) throws IOException, AccountException {
        return start(DatabaseAddress.of(home), address);
    }

    void restart() throws IOException {
        server.close();
        server = WebServer.start(settings, services);
    }

    WebServer server() {
        return server;
    }

    Services services() {
        return services;
    }

    AccountStore store() {
        return store;
    }

    URI address(String place) {
        return URI.create(server.address().replaceAll("/$", "") + place);
    }

    String key(String user, Role role) throws AccountException {
        return store.keys().make(store.users().find(user).orElseThrow(), "phép thử", role);
    }

    @Override
    public void close() throws IOException {
        server.close();
        services.close();
    }

    Browser browser() {
        return new Browser();
    }

    /** A browser with a session, whichever way it came by it. */
    Browser signedIn(String user) {
        Browser browser = new Browser();
        User known = store.users().find(user).orElseThrow();
        browser.cookies().put("chitieu_session", store.sessions().begin(known, "phép thử"));
        return browser;
    }

    /** A browser, or what pretends to be one. */
    final class Browser {

        private final java.util.Map<String, String> cookies = new java.util.TreeMap<>();

        java.util.Map<String, String> cookies() {
            return cookies;
        }

        HttpRequest.Builder request(String place) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(address(place));
            if (!cookies.isEmpty()) {
                builder.header(
                        "Cookie",
                        String.join(
                                "; ",
                                cookies.entrySet().stream()
                                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                        .toList()));
            }
            return builder;
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            // A client each time: the server closes a connection whose request it gave up.
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return answer;
        }

        HttpResponse<String> get(String place) throws Exception {
            return send(request(place));
        }

        String token() throws Exception {
            Matcher matcher = TOKEN.matcher(get("/login?next=/account").body());
            return matcher.find() ? matcher.group(1) : tokenOf("/account");
        }

        private String tokenOf(String place) throws Exception {
            Matcher matcher = TOKEN.matcher(get(place).body());
            if (!matcher.find()) {
                throw new IllegalStateException("no token");
            }
            return matcher.group(1);
        }

        /** Sends a form of names and values. */
        HttpResponse<String> post(String place, String... fields) throws Exception {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < fields.length; i += 2) {
                body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(Links.encoded(fields[i + 1]));
            }
            return send(request(place)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        HttpResponse<String> signIn(String name, String password, String next) throws Exception {
            return post("/login", "_token", token(), "name", name, "password", password, "next", next);
        }
    }
}
