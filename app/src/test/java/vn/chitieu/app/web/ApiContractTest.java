package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.app.state.OnServer;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.QuickAccounts;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.Order;

/** Holds every answer that the description of the web API names against the real one. */
class ApiContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String API = "/api/v1/";

    /** What visitors are told who are not known or may not. */
    static final Set<String> REFUSALS = Set.of("401", "403");

    @TempDir
    private static Path home;

    private static WebApplication application;
    private static ApiDescription description;
    private static String key;
    private static String document;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start(TestInfo test) throws Exception {
        application = WebApplication.start(OnServer.Address.of(test, home));
        AccountStore store = QuickAccounts.of(
                application.services().database(), application.services().clock());
        var user = store.users().add("quantri", Role.ADMINISTRATOR, SecuredApplication.PASSWORD);
        key = store.keys().make(user, "phép thử", Role.READER);
        description = ApiDescription.of(get("/api/v1/openapi.json", null).body());
        document = application.services().library().documents().get(0).id();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
    }

    private static HttpResponse<byte[]> get(String place, String bearer, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.address(place)));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Asks for what the description says of a status; gives null where a test of its own must. */
    private static HttpResponse<byte[]> asked(String path, JsonNode operation, String status) throws Exception {
        return switch (status) {
            case "200" -> get(description.sample(path, operation, document), key);
            case "304" -> {
                String tag = get(description.sample(path, operation, document), key)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
                yield get(description.sample(path, operation, document), key, "If-None-Match", tag);
            }
            case "400" -> get(path.replaceAll("\\{[^}]*}", document) + "?no-such=1", key);
            case "401" -> get(description.sample(path, operation, document), null);
            case "404" -> get(description.sample(path, operation, "no-such"), key);
            default -> null;
        };
    }

    /** What changes with jobs, decisions and saved searches is asked by the tests of these areas. */
    private static final List<String> OF_AREAS = List.of(API + "jobs", API + "review", API + "saved-searches");

    @Test
    void everyDocumentedAnswerIsTheRealOne() throws Exception {
        Set<String> held = new TreeSet<>();
        List<Throwable> failures = new ArrayList<>();
        description.eachGet(
                (path, operation) -> operation.path("responses").properties().forEach(response -> {
                    if (OF_AREAS.stream().anyMatch(path::startsWith)) {
                        return;
                    }
                    String what = path + " " + response.getKey();
                    try {
                        HttpResponse<byte[]> answer = asked(path, operation, response.getKey());
                        assertThat(answer).as(what + " has no sample").isNotNull();
                        assertThat(answer.statusCode()).as(what).isEqualTo(Integer.parseInt(response.getKey()));
                        description.conforms(what, response.getValue(), answer);
                        held.add(what);
                    } catch (Exception | AssertionError e) {
                        failures.add(new AssertionError(what, e));
                    }
                }));
        assertThat(failures).isEmpty();
        assertThat(held).hasSizeGreaterThan(50);
    }

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedPathIsThere() {
        Set<String> routes = new TreeSet<>();
        for (Endpoint route : application.server().routes()) {
            // What is described for GET holds for HEAD.
            if (route.method.isHttpMethod() && !route.method.equals(HandlerType.HEAD) && route.path.startsWith(API)) {
                routes.add(route.method.name() + " " + route.path);
            }
        }
        Set<String> documented = new TreeSet<>();
        description.whole().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> ApiDescription.VERBS.contains(verb.getKey()))
                .forEach(verb ->
                        documented.add(verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(routes).isEqualTo(documented).isNotEmpty();
    }

    @Test
    void everyReferenceOfTheDescriptionLeadsSomewhere() {
        List<JsonNode> open = new ArrayList<>(List.of(description.whole()));
        int references = 0;
        while (!open.isEmpty()) {
            JsonNode each = open.remove(open.size() - 1);
            if (each.path("$ref").isTextual()) {
                references++;
                assertThat(description
                                .whole()
                                .at(each.path("$ref").asText().substring(1))
                                .isMissingNode())
                        .as(each.path("$ref").asText())
                        .isFalse();
            }
            each.forEach(open::add);
        }
        assertThat(references).isGreaterThan(50);
        assertThat(description.whole().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOrderIsDescribed() {
        assertThat(description.whole().at("/components/parameters/sort/schema/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(Order.values()).map(Order::key).toList());
    }

    @Test
    void boundsOfValuesAndTimesFilterAsOnPages() throws Exception {
        JsonNode bounded = MAPPER.readTree(get("/api/v1/targets?unit=%25&min=50&max=60&time=2025..2030&limit=1000", key)
                .body());
        JsonNode asked = MAPPER.readTree(
                get("/api/v1/targets?unit=%25&limit=1000&q=" + Links.encoded("value:50..60 time:2025..2030"), key)
                        .body());
        assertThat(bounded.path("hits")).isEqualTo(asked.path("hits")).isNotEmpty();
        assertThat(bounded.path("hits")).allSatisfy(hit -> {
            double value = hit.path("target").path("value").asDouble();
            assertThat(value).isLessThanOrEqualTo(60);
            assertThat(hit.path("target").path("upper").asDouble(value)).isGreaterThanOrEqualTo(50);
        });
    }

    private static JsonNode problem(String place) throws Exception {
        HttpResponse<byte[]> answer = get(place, key);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return MAPPER.readTree(answer.body());
    }

    @Test
    void aQueryThatIsNotUnderstoodSaysWhereAndWhatMayStandThere() throws Exception {
        JsonNode problem = problem("/api/v1/search?q=" + Links.encoded("rừng nosuchfield:x"));
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("code").asText()).isEqualTo("query");
        JsonNode error = problem.path("errors").path(0);
        assertThat(error.path("parameter").asText()).isEqualTo("q");
        assertThat(error.path("detail").asText()).isEqualTo("UNKNOWN_FIELD");
        assertThat(error.path("position").asInt()).isEqualTo(5);
        assertThat(error.path("expected")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search, q",
        "/api/v1/search?q=a&q=b, q",
        "/api/v1/search?q=a&limit=1001, limit",
        "/api/v1/search?q=a&limit=-1, limit",
        "/api/v1/search?q=a&offset=x, offset",
        "/api/v1/search?q=a&sort=best, sort",
        "/api/v1/search?q=a&agencies=x, agencies",
        "/api/v1/targets/export?q=a&format=exe, format",
        "/api/v1/suggest?typed=a, facet",
        "/api/v1/compare, indicator",
        "/api/v1/portfolio?agency=, agency"
    })
    void aParameterThatIsWrongIsNamed(String place, String parameter) throws Exception {
        JsonNode problem = problem(place);
        assertThat(problem.path("code").asText()).isEqualTo("parameter");
        assertThat(problem.path("errors").path(0).path("parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void pagesOfHitsFollowEachOther() throws Exception {
        JsonNode whole =
                MAPPER.readTree(get("/api/v1/targets?unit=%25&limit=20", key).body());
        JsonNode second = MAPPER.readTree(
                get("/api/v1/targets?unit=%25&limit=5&offset=5", key).body());
        assertThat(whole.path("total").asInt()).isGreaterThan(10);
        assertThat(second.path("hits").get(0).path("target"))
                .isEqualTo(whole.path("hits").get(5).path("target"));
        assertThat(whole.path("hits").get(0).path("target").path("value").isNumber())
                .isTrue();
    }

    @Test
    void filesOfTargetsHaveAllOfThem() throws Exception {
        int total = MAPPER.readTree(get("/api/v1/targets?unit=%25&limit=0", key).body())
                .path("total")
                .asInt();
        String lines = new String(
                get("/api/v1/targets/export?unit=%25&format=jsonl", key).body(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(lines.lines()).hasSize(total);
        byte[] sheet = get("/api/v1/targets/export?unit=%25&format=xlsx", key).body();
        assertThat(sheet).startsWith('P', 'K');
    }

    @Test
    void whoeverMayNotIsToldSo(@TempDir Path folder) throws Exception {
        List<String> held = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        try (SecuredApplication secured = SecuredApplication.start(folder.resolve("library"))) {
            // Whose form tells no token, and whose role is the least.
            SecuredApplication.Browser reader = secured.signedIn("docgia");
            description.eachAnswer((method, path, status) -> {
                if (REFUSALS.contains(status)) {
                    HttpRequest request = (status.equals("401") ? secured.browser() : reader)
                            .request(path.replaceAll("\\{[^}]*}", "1"))
                            .method(method.toUpperCase(java.util.Locale.ROOT), HttpRequest.BodyPublishers.noBody())
                            .build();
                    String what = method + " " + path + " " + status;
                    JsonNode described = description
                            .whole()
                            .path("paths")
                            .path(path)
                            .path(method)
                            .path("responses")
                            .path(status);
                    try {
                        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
                        assertThat(answer.statusCode()).as(what).isEqualTo(Integer.parseInt(status));
                        description.conforms(what, described, answer);
                        held.add(what);
                    } catch (Exception | AssertionError e) {
                        failures.add(new AssertionError(what, e));
                    }
                }
            });
        }
        assertThat(failures).isEmpty();
        assertThat(held).hasSizeGreaterThan(30);
    }

    private static HttpResponse<byte[]> snapshot(SecuredApplication secured, Role role, String query) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(secured.address("/api/v1/snapshots" + query))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (role != Role.ANYONE) {
            request.header("Authorization", "Bearer " + secured.key("quantri", role));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void aSnapshotIsMadeWhileTheLibraryIsServed(@TempDir Path folder) throws Exception {
        JsonNode responses = description.whole().at("/paths/~1api~1v1~1snapshots/post/responses");
        try (SecuredApplication secured = SecuredApplication.start(folder.resolve("library"))) {
            Map<String, HttpResponse<byte[]>> answers = Map.of(
                    "201", snapshot(secured, Role.ADMINISTRATOR, ""),
                    "400", snapshot(secured, Role.ADMINISTRATOR, "?into=/etc"),
                    "401", snapshot(secured, Role.ANYONE, ""),
                    "403", snapshot(secured, Role.EDITOR, ""));
            answers.forEach((status, answer) -> {
                assertThat(answer.statusCode()).as(status).isEqualTo(Integer.parseInt(status));
                description.conforms("snapshots " + status, responses.path(status), answer);
            });
            String name =
                    MAPPER.readTree(answers.get("201").body()).path("name").asText();
            assertThat(folder.resolve("snapshots").resolve(name).resolve("state/chitieu.db"))
                    .exists();
        }
        var store = QuickAccounts.of(
                application.services().database(), application.services().clock());
        String administrators = store.keys().make(store.users().find("quantri").orElseThrow(), "k", Role.ADMINISTRATOR);
        HttpResponse<byte[]> none = CLIENT.send(
                HttpRequest.newBuilder(URI.create(application.address("/api/v1/snapshots")))
                        .header("Authorization", "Bearer " + administrators)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(none.statusCode()).isEqualTo(409);
        description.conforms("snapshots 409", responses.path("409"), none);
    }

    @Test
    void anOriginalIsNeverShownByABrowser() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/documents/" + document + "/original", key);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(answer.body()).isNotEmpty();
    }
}
