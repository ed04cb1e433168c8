package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.OnServer;
import vn.chitieu.app.web.security.Role;

/** Who gets where: walks all routes there are. */
class AccessTest {

    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);

    /** All that somebody sees who is not signed in; whatever is added here is public. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /assets/{digest}/{name}",
            "GET /login",
            "POST /login",
            "POST /preferences",
            "GET /health",
            "GET /ready",
            "GET /api/v1/openapi.json");

    @TempDir
    private static Path home;

    private static SecuredApplication application;

    @BeforeAll
    static void start(TestInfo test) throws Exception {
        application = SecuredApplication.start(OnServer.Address.of(test, home));
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
    }

    private static List<Endpoint> routes() {
        List<Endpoint> routes = application.server().routes().stream()
                .filter(route -> route.method.isHttpMethod())
                .toList();
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    private static Role role(Endpoint route) {
        Roles roles = Objects.requireNonNull(route.metadata(Roles.class), () -> "no role: " + name(route));
        assertThat(roles.getRoles()).as(name(route)).hasSize(1);
        return (Role) roles.getRoles().iterator().next();
    }

    private static String name(Endpoint route) {
        return route.method.name() + " " + route.path;
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Endpoint route) {
        return request.method(route.method.name(), HttpRequest.BodyPublishers.noBody());
    }

    private static String place(Endpoint route) {
        return route.path.replaceAll("[{<][^}>]*[}>]", "x");
    }

    @Test
    void everyRouteHasOneRoleAndOnlyTheseAreForAnyone() {
        List<String> open = routes().stream()
                .filter(route -> role(route) == Role.ANYONE)
                .map(AccessTest::name)
                .filter(name -> !name.startsWith("HEAD "))
                .toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void headersAreForThoseWhoMayHaveTheRest() {
        Map<String, Role> got = new TreeMap<>();
        Map<String, Role> headers = new TreeMap<>();
        for (Endpoint route : routes()) {
            if (route.method.equals(HandlerType.GET)) {
                got.put(route.path, role(route));
            } else if (route.method.equals(HandlerType.HEAD)) {
                headers.put(route.path, role(route));
            }
        }
        assertThat(headers).isEqualTo(got).isNotEmpty();
    }

    @Test
    void everyOtherRouteRefusesWhoIsNotSignedIn() throws Exception {
        for (Endpoint route : routes()) {
            if (role(route) != Role.ANYONE) {
                HttpResponse<String> answer =
                        application.browser().send(with(application.browser().request(place(route)), route));
                if (route.path.startsWith("/api/v1")) {
                    assertThat(answer.statusCode()).as(name(route)).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                } else {
                    assertThat(answer.statusCode()).as(name(route)).isEqualTo(303);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .as(name(route))
                            .startsWith("/login");
                }
            }
        }
    }

    @Test
    void everyRouteRefusesWhoseRoleDoesNotSuffice() throws Exception {
        List<String> refused = new ArrayList<>();
        SecuredApplication.Browser reader = application.signedIn("docgia");
        SecuredApplication.Browser editor = application.signedIn("bientap");
        String readers = reader.token();
        String editors = editor.token();
        for (Endpoint route : routes()) {
            if (role(route).compareTo(Role.READER) > 0) {
                assertThat(reader.send(with(reader.request(place(route)), route).header("X-Form-Token", readers))
                                .statusCode())
                        .as(name(route))
                        .isEqualTo(403);
                refused.add(name(route));
            }
            if (role(route) == Role.ADMINISTRATOR) {
                assertThat(editor.send(with(editor.request(place(route)), route).header("X-Form-Token", editors))
                                .statusCode())
                        .as(name(route))
                        .isEqualTo(403);
            }
        }
        assertThat(refused).contains("GET /users", "POST /users", "POST /users/{name}/password");
    }

    @Test
    void everyChangeNeedsTheTokenOfItsSession() throws Exception {
        SecuredApplication.Browser administrator = application.signedIn("quantri");
        String foreign = application.signedIn("bientap").token();
        for (Endpoint route : routes()) {
            if (!SAFE.contains(route.method)) {
                assertThat(administrator
                                .send(with(administrator.request(place(route)), route))
                                .statusCode())
                        .as(name(route) + " without token")
                        .isEqualTo(403);
                assertThat(administrator
                                .send(with(administrator.request(place(route)), route)
                                        .header("X-Form-Token", foreign))
                                .statusCode())
                        .as(name(route) + " with a foreign token")
                        .isEqualTo(403);
                assertThat(administrator
                                .send(with(administrator.request(place(route)), route)
                                        .header("X-Form-Token", administrator.token())
                                        .header("Sec-Fetch-Site", "cross-site"))
                                .statusCode())
                        .as(name(route) + " from another site")
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aKeyOpensTheWebApiAndNoPage() throws Exception {
        String key = "Bearer " + application.key("quantri", Role.ADMINISTRATOR);
        SecuredApplication.Browser program = application.browser();
        assertThat(program.send(program.request("/api/v1/documents").header("Authorization", key))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.send(program.request("/metrics").header("Authorization", key))
                        .statusCode())
                .isEqualTo(200);
        for (String page : List.of("/account", "/users", "/search")) {
            assertThat(program.send(program.request(page).header("Authorization", key))
                            .statusCode())
                    .as(page)
                    .isEqualTo(303);
        }
        program.cookies().put("chitieu_session", key.substring("Bearer ".length()));
        assertThat(program.get("/api/v1/documents").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongKeyIsRefusedEvenBesideAGoodSession() throws Exception {
        SecuredApplication.Browser browser = application.signedIn("quantri");
        assertThat(browser.get("/api/v1/documents").statusCode()).isEqualTo(200);
        HttpResponse<String> answer =
                browser.send(browser.request("/api/v1/documents").header("Authorization", "Bearer chitieu_nope"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void figuresAreForAdministratorsAndPrograms() throws Exception {
        assertThat(application.signedIn("docgia").get("/metrics").statusCode()).isEqualTo(403);
        SecuredApplication.Browser administrator = application.signedIn("quantri");
        application.browser().get("/login");
        administrator.get("/no-such-page/" + "x".repeat(20));
        String figures = administrator.get("/metrics").body();
        assertThat(figures)
                .contains(
                        "chitieu_library_documents 0.0",
                        "chitieu_jobs_files{state=\"waiting\"} 0.0",
                        "jvm_memory_used_bytes",
                        "route=\"/login\"",
                        "status=\"404\"")
                .doesNotContain("no-such-page");
    }

    @Test
    void healthTellsNothingElse() throws Exception {
        assertThat(application.browser().get("/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(application.browser().get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(application.browser().get("/health").headers().allValues("Set-Cookie"))
                .isEmpty();
    }
}
