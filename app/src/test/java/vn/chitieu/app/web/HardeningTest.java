package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.app.web.security.Role;

/** What no request makes the server or a browser do. */
class HardeningTest {

    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Cache-Control");

    @TempDir
    private static Path home;

    private static final int MANY = 40;

    private static SecuredApplication application;

    @BeforeAll
    static void start() throws Exception {
        application = SecuredApplication.start(home);
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/account",
                "/no-such-page",
                "/assets/0/no.css",
                "/api/v1/documents",
                "/api/v1/openapi.json",
                "/api/v1/no-such",
                "/health",
                "/metrics",
                "/documents/%2e%2e/x"
            })
    void everyAnswerIsHardened(String place) throws Exception {
        for (SecuredApplication.Browser browser : List.of(application.browser(), application.signedIn("quantri"))) {
            HttpResponse<String> answer = browser.get(place);
            assertThat(answer.headers().map())
                    .as(place + " " + answer.statusCode())
                    .containsKeys(HEADERS.toArray(String[]::new));
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void assetsAreHardenedToo() throws Exception {
        String page = application.browser().get("/login").body();
        String style = page.substring(page.indexOf("/assets/"), page.indexOf('"', page.indexOf("/assets/")));
        HttpResponse<String> answer = application.browser().get(style);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).containsKeys(HEADERS.toArray(String[]::new));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** Sends bytes as they are; gives the answer up to the end of the connection. */
    private static String raw(String request) throws IOException {
        URI address = application.address("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "0.0.0.0",
                "[::2]"
            })
    void aForeignNameIsNotThisServer(String host) throws Exception {
        for (String place : List.of("/login", "/api/v1/openapi.json")) {
            assertThat(raw("GET " + place + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 403")
                    .contains("Content-Security-Policy")
                    .doesNotContain("Set-Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:99"})
    void itsOwnNamesAre(String host) throws Exception {
        assertThat(raw("GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aBodyThatDripsIsGivenUp() throws Exception {
        URI address = application.address("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(50_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 1000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
            boolean ended = false;
            while (!ended && System.nanoTime() < end) {
                Thread.sleep(200);
                try {
                    out.write('a');
                    out.flush();
                    ended = socket.getInputStream().available() > 0;
                } catch (IOException e) {
                    ended = true;
                }
            }
            assertThat(ended).isTrue();
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() throws Exception {
        SecuredApplication.Browser browser = application.signedIn("quantri");
        HttpResponse<String> answer = browser.send(browser.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Form-Token", browser.token())
                .POST(HttpRequest.BodyPublishers.ofString("name=" + "a".repeat(5 << 20))));
        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.headers().map()).containsKey("Content-Security-Policy");
    }

    @Test
    void whatIsMalformedIsRefusedWithoutADefect() throws Exception {
        SecuredApplication.Browser browser = application.signedIn("quantri");
        String token = browser.token();
        for (String type : List.of(
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/json",
                "application/x-www-form-urlencoded; charset=no-such")) {
            for (String body : List.of("{", "--x\r\nContent-Disposition: form-data\r\n", "%zz=%", "\u0000")) {
                HttpResponse<String> answer = browser.send(browser.request("/users")
                        .header("Content-Type", type)
                        .header("X-Form-Token", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
                assertThat(answer.statusCode()).as(type + " " + body).isBetween(400, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/documents/..%2f..%2fstate%2fchitieu.db/original",
                "/api/v1/documents/%2e%2e/original",
                "/api/v1/documents/..%5c..%5cstate/original",
                "/api/v1/documents/%00/original",
                "/assets/x/..%2f..%2fmessages%2faccount_vi.properties",
                "/assets/../../etc/passwd",
                "//etc/passwd",
                "/assets/..;/..;/x"
            })
    void noNameLeadsOutOfItsFolder(String place) throws Exception {
        SecuredApplication.Browser browser = application.signedIn("quantri");
        String cookies = "chitieu_session=" + browser.cookies().get("chitieu_session");
        String answer = raw("GET " + place + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[034] .*").doesNotContain("SQLite", "root:", "account.title");
    }

    @Test
    void aServerThatOthersReachNeedsUsers(@TempDir Path empty) throws Exception {
        try (Services services = Services.open(
                empty,
                settings -> {
                    throw new IOException("nothing is extracted here");
                },
                Clock.systemUTC())) {
            for (WebSettings settings : List.of(
                    new WebSettings(empty, "0.0.0.0", 0),
                    new WebSettings(empty, "127.0.0.1", 0, URI.create("https://chitieu.example.vn"), null))) {
                assertThatExceptionOfType(NoUsersException.class)
                        .isThrownBy(() -> WebServer.start(settings, services).close());
            }
        }
    }

    /** How many passwords are tried until one has to wait; {@link #MANY} where none ever has to. */
    private static int triesUntilDelayed(SecuredApplication.Browser guesser, IntFunction<HttpRequest.Builder> request)
            throws Exception {
        int tries = 0;
        int status = 0;
        while (status != 429 && tries < MANY) {
            status = guesser.send(request.apply(tries)).statusCode();
            tries++;
        }
        return tries;
    }

    @Test
    void behindAProxyByHttpsCookiesAreSecureAndTheProxyIsBelievedOnce(@TempDir Path other) throws Exception {
        try (SecuredApplication proxied = SecuredApplication.start(other, URI.create("https://chitieu.example.vn"))) {
            SecuredApplication.Browser browser = proxied.browser();
            HttpResponse<String> answer = browser.signIn("docgia", SecuredApplication.PASSWORD, "/");
            assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .startsWith("__Host-")
                    .contains("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            // What a client writes itself stands before what the proxy adds, and makes no new address of an old one.
            SecuredApplication.Browser guesser = proxied.browser();
            String token = guesser.token();
            assertThat(triesUntilDelayed(guesser, tries -> guesser.request("/login")
                            .header("X-Forwarded-For", "10.9.9." + tries + ", 203.0.113.7")
                            .header("X-Form-Token", token)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("name=u" + tries + "&password=x"))))
                    .isEqualTo(21);
        }
    }

    @Test
    void aProxyThatWritesALineOfItsOwnIsBelievedToo(@TempDir Path other) throws Exception {
        try (SecuredApplication proxied = SecuredApplication.start(other, URI.create("https://chitieu.example.vn"))) {
            SecuredApplication.Browser guesser = proxied.browser();
            String token = guesser.token();
            assertThat(triesUntilDelayed(guesser, tries -> guesser.request("/login")
                            .header("X-Forwarded-For", "10.9.9." + tries)
                            .header("X-Forwarded-For", "203.0.113.7")
                            .header("X-Form-Token", token)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("name=u" + tries + "&password=x"))))
                    .isEqualTo(21);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/preferences"})
    void filesAreTakenOnlyWhereTheyAreLoaded(String place) throws Exception {
        SecuredApplication.Browser browser = application.browser();
        HttpResponse<String> answer = browser.send(browser.request(place)
                .header("X-Form-Token", browser.token())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"name\"; filename=\"a\"\r\n\r\nb\r\n--x--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void headersAreGivenAlone() throws Exception {
        for (String place : List.of("/health", "/login", "/account", "/api/v1/documents")) {
            SecuredApplication.Browser browser = application.browser();
            HttpResponse<String> answer =
                    browser.send(browser.request(place).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode())
                    .as(place)
                    .isEqualTo(browser.get(place).statusCode());
            assertThat(answer.body()).as(place).isEmpty();
        }
    }

    @Test
    void theOldPasswordIsNotGuessedFromASession() throws Exception {
        SecuredApplication.Browser thief = application.signedIn("bientap");
        String token = thief.token();
        assertThat(triesUntilDelayed(thief, tries -> thief.request("/account/password")
                        .header("X-Form-Token", token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("old=x" + tries + "&password=mot+mat+khau+dai"))))
                .isLessThan(MANY);
    }

    @Test
    void aHostileAgentAndLabelAreShownAsText() throws Exception {
        SecuredApplication.Browser browser = application.browser();
        HttpResponse<String> answer = browser.send(browser.request("/login")
                .header("User-Agent", "<script>alert(1)</script>\"onload=x")
                .header("X-Form-Token", browser.token())
                .header("Cookie", "chitieu_visit=" + browser.cookies().get("chitieu_visit"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "name=docgia&password=" + Links.encoded(SecuredApplication.PASSWORD))));
        assertThat(answer.statusCode()).isEqualTo(303);
        application
                .store()
                .keys()
                .make(
                        application.store().users().find("docgia").orElseThrow(),
                        "\u202Egnp.<img src=x onerror=y>",
                        Role.READER);
        String page = browser.get("/account").body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=y&gt;")
                .doesNotContain("<script>alert", "<img", "\u202E");
    }
}
