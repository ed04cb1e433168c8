package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;

/** Signing in and out over HTTP. */
@OnEachDatabase
class SignInTest {

    private static final String SESSION = "chitieu_session";

    @TempDir
    private Path home;

    private SecuredApplication application;

    @BeforeEach
    void start(TestDatabases databases) throws Exception {
        application = SecuredApplication.start(databases.address(home));
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
    }

    @Test
    void aSessionIdIsNewAtEachSignInAndCannotBePlanted() throws Exception {
        SecuredApplication.Browser browser = application.browser();
        browser.cookies().put(SESSION, "planted-by-somebody-else-000000000000000000");
        assertThat(browser.signIn("docgia", SecuredApplication.PASSWORD, "/").statusCode())
                .isEqualTo(303);
        String first = browser.cookies().get(SESSION);
        assertThat(first).hasSize(43).doesNotContain("planted");
        SecuredApplication.Browser thief = application.browser();
        thief.cookies().put(SESSION, first);
        assertThat(thief.get("/account").statusCode()).isEqualTo(200);
        HttpResponse<String> again = browser.post(
                "/login", "_token", browser.token(), "name", "docgia", "password", SecuredApplication.PASSWORD);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(browser.cookies().get(SESSION)).isNotEqualTo(first);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void cookiesAreKeptFromScriptsAndOtherSites() throws Exception {
        SecuredApplication.Browser browser = application.browser();
        HttpResponse<String> answer = browser.signIn("docgia", SecuredApplication.PASSWORD, "/");
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionItself() throws Exception {
        SecuredApplication.Browser browser = application.signedIn("docgia");
        String session = browser.cookies().get(SESSION);
        assertThat(browser.post("/logout", "_token", browser.token()).statusCode())
                .isEqualTo(303);
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        browser.cookies().put(SESSION, session);
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void sessionsSurviveARestartOfTheServer() throws Exception {
        SecuredApplication.Browser browser = application.signedIn("docgia");
        application.restart();
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        application.clock.pass(Duration.ofHours(9));
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() throws Exception {
        HttpResponse<String> known = application.browser().signIn("docgia", "sai mật khẩu rồi", "/");
        HttpResponse<String> unknown = application.browser().signIn("khongco", "sai mật khẩu rồi", "/");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(known.body().replace("docgia", "").replaceAll("(content|value)=\"[^\"]*\"", ""))
                .isEqualTo(unknown.body().replace("khongco", "").replaceAll("(content|value)=\"[^\"]*\"", ""));
    }

    @Test
    void guessingIsSlowedAlsoByARestartAndEvenForTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(application.browser().signIn("docgia", "sai " + i, "/").statusCode())
                    .isEqualTo(422);
        }
        application.restart();
        HttpResponse<String> slowed = application.browser().signIn("docgia", SecuredApplication.PASSWORD, "/");
        assertThat(slowed.statusCode()).isEqualTo(429);
        long seconds = Long.parseLong(slowed.headers().firstValue("Retry-After").orElseThrow());
        application.clock.pass(Duration.ofSeconds(seconds));
        assertThat(application
                        .browser()
                        .signIn("docgia", SecuredApplication.PASSWORD, "/")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPageThatWasAskedForIsShownAfterwards() throws Exception {
        HttpResponse<String> sent = application.browser().get("/search?q=r%E1%BB%ABng%20a&x=1%261");
        String login = sent.headers().firstValue("Location").orElseThrow();
        assertThat(login).startsWith("/login?next=");
        String next = java.net.URLDecoder.decode(login.substring(12), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(next).isEqualTo("/search?q=r%E1%BB%ABng%20a&x=1%261");
        HttpResponse<String> answer = application.browser().signIn("docgia", SecuredApplication.PASSWORD, next);
        assertThat(answer.headers().firstValue("Location")).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\r\nX: y",
                "evil.example",
                ""
            })
    void nobodyIsSentElsewhere(String next) throws Exception {
        HttpResponse<String> answer = application.browser().signIn("docgia", SecuredApplication.PASSWORD, next);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("X")).isEmpty();
    }

    @Test
    void aPartOfAPageMakesTheWholePageGoToSignIn() throws Exception {
        SecuredApplication.Browser browser = application.browser();
        HttpResponse<String> answer =
                browser.send(browser.request("/search?q=a").header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
    }
}
